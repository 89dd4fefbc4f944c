package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.undersigned.protocol.Sha256;

/**
 * Keeps what readers ask for most in memory. A printing never changes, so what was read of it stays right for as long
 * as the letter's link points to it.
 */
@Component
class PublicShelf {

    private static final int LARGEST = 2_000_000;
    private static final int LETTERS = 50;

    /**
     * A public file.
     *
     * @param bytes null where it is too large to be kept; then it is read from {@code path}
     * @param small the same, shrunk; null where that gains nothing
     */
    record Kept(Path path, byte @Nullable [] bytes, byte @Nullable [] small, String tag) {}

    private record Printed(String name, Map<String, Kept> files) {}

    private final PublicFiles files;
    private final Map<String, Printed> shelf = java.util.Collections.synchronizedMap(new LinkedHashMap<>(64, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Printed> eldest) {
            return size() > LETTERS;
        }
    });

    PublicShelf(PublicFiles files) {
        this.files = files;
    }

    boolean has(String slug) {
        return files.shown(slug).isPresent();
    }

    Optional<Kept> find(String slug, String name) throws IOException {
        var shown = files.shown(slug);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var printed = shelf.get(slug);
        if (printed == null || !printed.name().equals(shown.get())) {
            printed = new Printed(shown.get(), new ConcurrentHashMap<>());
            shelf.put(slug, printed);
        }
        var kept = printed.files().get(name);
        if (kept == null) {
            var path = files.folder(slug).toRealPath().resolve(name);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            kept = read(path, printed.name());
            printed.files().put(name, kept);
        }
        return Optional.of(kept);
    }

    private static Kept read(Path path, String printing) throws IOException {
        if (Files.size(path) > LARGEST) {
            var unique = (printing + "/" + path.getFileName() + "/" + Files.size(path)).getBytes(UTF_8);
            return new Kept(path, null, null, tag(unique));
        }
        var bytes = Files.readAllBytes(path);
        var small = path.resolveSibling(path.getFileName() + ".gz");
        return new Kept(path, bytes, Files.isRegularFile(small) ? Files.readAllBytes(small) : null, tag(bytes));
    }

    private static String tag(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, 12);
    }
}
