package org.undersigned.release;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.undersigned.protocol.Base64Url;

/**
 * Reads the bundles that this server wrote. After the release they are all that is kept of the signatures, so every
 * later page is made from what everybody can read. It checks nothing: that is for {@code verify}, which shares no code
 * with it.
 */
final class BundleReader {

    private static final Pattern REISSUED = Pattern.compile("\"R\":(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("(,\"removed\":(\\d+))?}$");
    private static final Pattern PAYLOAD = Pattern.compile(",\"p\":\"([^\"]+)\",\"inner\":\"[^\"]+\"}$");

    private final List<String> lines;

    BundleReader(byte[] bundle) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bundle)), US_ASCII))) {
            lines = reader.lines().toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("A bundle of ours cannot be read", damaged);
        }
    }

    /** How many signed, each reissued credential subtracted. */
    int verified() {
        var head = REISSUED.matcher(lines.getFirst());
        return lines.size() - 1 - (head.find() ? Integer.parseInt(head.group(1)) : 0);
    }

    /** What signatories sealed about how they appear, where it is printed. */
    Stream<byte[]> payloads() {
        return lines.stream().skip(1).flatMap(line -> payload(line).stream());
    }

    /** Another bundle in which one payload is left out and its signature still counts; empty where none is the one. */
    Optional<byte[]> withoutLine(Predicate<byte[]> theOne) {
        var changed = new ArrayList<>(lines);
        for (var n = 1; n < changed.size(); n++) {
            if (payload(changed.get(n)).filter(theOne).isPresent()) {
                changed.set(n, PAYLOAD.matcher(changed.get(n)).replaceFirst("}"));
                changed.set(0, oneMoreRemoved(changed.getFirst()));
                return Optional.of(packed(changed));
            }
        }
        return Optional.empty();
    }

    private static String oneMoreRemoved(String head) {
        return REMOVED.matcher(head)
                .replaceFirst(before ->
                        ",\"removed\":" + (before.group(2) == null ? 1 : Integer.parseInt(before.group(2)) + 1) + "}");
    }

    private static Optional<byte[]> payload(String line) {
        var found = PAYLOAD.matcher(line);
        return found.find() ? Optional.of(Base64Url.decode(found.group(1))) : Optional.empty();
    }

    private static byte[] packed(List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (var line : lines) {
                gzip.write((line + "\n").getBytes(US_ASCII));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
