package org.undersigned.release;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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

    private final byte[] bundle;

    BundleReader(byte[] bundle) {
        this.bundle = bundle;
    }

    /** How many signed, each reissued credential subtracted. */
    int verified() {
        try (var lines = lines()) {
            var all = lines.iterator();
            var head = REISSUED.matcher(all.next());
            var signed = 0;
            for (; all.hasNext(); all.next()) {
                signed++;
            }
            return signed - (head.find() ? Integer.parseInt(head.group(1)) : 0);
        }
    }

    /** What signatories sealed about how they appear, where it is printed; read while one goes through it. */
    Stream<byte[]> payloads() {
        return lines().skip(1).flatMap(line -> payload(line).stream());
    }

    /** Another bundle in which one payload is left out and its signature still counts; empty where none is the one. */
    Optional<byte[]> withoutLine(Predicate<byte[]> theOne) {
        var number = 0;
        try (var lines = lines()) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (number > 0 && payload(line).filter(theOne).isPresent()) {
                    return Optional.of(withoutLine(number));
                }
                number++;
            }
        }
        return Optional.empty();
    }

    private byte[] withoutLine(int theOne) {
        var bytes = new ByteArrayOutputStream(bundle.length);
        try (var gzip = new GZIPOutputStream(bytes);
                var lines = lines()) {
            var number = 0;
            for (var line : (Iterable<String>) lines::iterator) {
                var changed = number == 0
                        ? oneMoreRemoved(line)
                        : number == theOne ? PAYLOAD.matcher(line).replaceFirst("}") : line;
                gzip.write((changed + "\n").getBytes(US_ASCII));
                number++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    /** Line after line, unpacked while one reads. */
    private Stream<String> lines() {
        try {
            var unpacked = new GZIPInputStream(new ByteArrayInputStream(bundle));
            return new BufferedReader(new InputStreamReader(unpacked, US_ASCII)).lines();
        } catch (IOException damaged) {
            throw new UncheckedIOException("A bundle of ours cannot be read", damaged);
        }
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
}
