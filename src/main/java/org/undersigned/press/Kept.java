package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.protocol.Sha256;

/**
 * A public file, with everything that is said of it.
 *
 * @param whole null where it is too large to be kept in memory; then it is read from {@code path}
 * @param packed the same, for who can unpack; null where that gains nothing, or where even this is too large
 * @param about what is said of the whole file
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
        var bytes = fitting(path);
        var shrunk = Files.isRegularFile(small) ? fitting(small) : null;
        var unique = bytes == null ? (printing + "/" + name + "/" + Files.size(path)).getBytes(UTF_8) : bytes;
        var whole = headers(name, tag(unique, ""));
        if (shrunk == null) {
            return new Kept(path, form(bytes, tag(unique, ""), whole), null, whole);
        }
        var packed = headers(name, tag(unique, "-gz"));
        packed.put("Content-Encoding", "gzip");
        whole.put("Vary", "Accept-Encoding");
        packed.put("Vary", "Accept-Encoding");
        return new Kept(path, form(bytes, tag(unique, ""), whole), new Form(shrunk, tag(unique, "-gz"), packed), whole);
    }

    /** What goes out to somebody who can, or cannot, unpack; nothing where that is only on the disk. */
    Optional<Form> form(boolean unpacks) {
        return Optional.ofNullable(unpacks && packed != null ? packed : whole);
    }

    private static byte @Nullable [] fitting(Path path) throws IOException {
        return Files.size(path) > LARGEST ? null : Files.readAllBytes(path);
    }

    private static @Nullable Form form(byte @Nullable [] bytes, String tag, Map<String, String> headers) {
        return bytes == null ? null : new Form(bytes, tag, headers);
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
