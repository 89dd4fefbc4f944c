package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.undersigned.protocol.Sha256;

/**
 * A public file, with everything that is said of it.
 *
 * @param whole null where it is too large to be kept in memory; then it is read from {@code path}
 * @param packed the same, for who can unpack; null where that gains nothing
 * @param about what is said of a file that is not kept
 */
record Kept(Path path, @Nullable Form whole, @Nullable Form packed, Map<String, String> about) {

    private static final int LARGEST = 2_000_000;
    private static final String FRESHNESS = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    /** Bytes, and the headers they go out with. */
    record Form(byte[] bytes, String tag, Map<String, String> headers) {}

    /** @param printing tells this file from the one of the same name in another printing */
    static Kept read(Path path, String printing) throws IOException {
        var name = path.getFileName().toString();
        var small = path.resolveSibling(name + ".gz");
        if (Files.size(path) > LARGEST) {
            var unique = (printing + "/" + name + "/" + Files.size(path)).getBytes(UTF_8);
            return new Kept(path, null, null, headers(name, tag(unique, "")));
        }
        var bytes = Files.readAllBytes(path);
        if (!Files.isRegularFile(small)) {
            return new Kept(path, form(name, bytes, tag(bytes, "")), null, Map.of());
        }
        var whole = form(name, bytes, tag(bytes, ""));
        var packed = form(name, Files.readAllBytes(small), tag(bytes, "-gz"));
        packed.headers().put("Content-Encoding", "gzip");
        whole.headers().put("Vary", "Accept-Encoding");
        packed.headers().put("Vary", "Accept-Encoding");
        return new Kept(path, whole, packed, Map.of());
    }

    private static Form form(String name, byte[] bytes, String tag) {
        return new Form(bytes, tag, headers(name, tag));
    }

    private static Map<String, String> headers(String name, String tag) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", PublicKind.type(name).toString());
        headers.put("ETag", tag);
        headers.put("Cache-Control", FRESHNESS);
        PublicKind.policy(name).ifPresent(policy -> headers.put("Content-Security-Policy", policy));
        return headers;
    }

    private static String tag(byte[] bytes, String form) {
        return '"' + HexFormat.of().formatHex(Sha256.of(bytes), 0, 12) + form + '"';
    }
}
