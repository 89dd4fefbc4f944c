package org.undersigned.release;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.undersigned.protocol.Base64Url;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bundles that this server wrote. After the release they are all that is kept of the signatures, so every
 * later page is made from what everybody can read. It checks nothing: that is for {@code verify}, which shares no code
 * with it.
 */
final class BundleReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> lines;

    BundleReader(byte[] bundle) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bundle)), StandardCharsets.US_ASCII))) {
            lines = reader.lines().toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("A bundle of ours cannot be read", damaged);
        }
    }

    /** How many signed, each reissued credential subtracted. */
    int verified() {
        return lines.size() - 1 - JSON.readTree(lines.getFirst()).path("R").asInt();
    }

    /** What signatories sealed about how they appear, where it is printed. */
    Stream<byte[]> payloads() {
        return lines.stream().skip(1).map(BundleReader::payload).filter(Objects::nonNull);
    }

    private static byte @org.jspecify.annotations.Nullable [] payload(String line) {
        var p = JSON.readTree(line).get("p");
        return p == null ? null : Base64Url.decode(p.stringValue());
    }
}
