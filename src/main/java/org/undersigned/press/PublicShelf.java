package org.undersigned.press;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps what readers ask for most in memory. A printing never changes, so what was read of it stays right for as long
 * as the letter's link points to it.
 */
@Component
class PublicShelf {

    private static final int LETTERS = 50;

    private record Printed(String name, Map<String, Kept> files) {}

    private final PublicFiles files;
    private final Curtain curtain;
    private final Map<String, Printed> shelf = Collections.synchronizedMap(new LinkedHashMap<>(64, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Printed> eldest) {
            return size() > LETTERS;
        }
    });

    PublicShelf(PublicFiles files, Curtain curtain) {
        this.files = files;
        this.curtain = curtain;
    }

    boolean has(String slug) {
        return shown(slug).isPresent();
    }

    Optional<Kept> find(String slug, String name) throws IOException {
        var shown = shown(slug);
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
            kept = Kept.read(path, printed.name());
            printed.files().put(name, kept);
        }
        return Optional.of(kept);
    }

    /** Where nothing is shown, something may just be decided. */
    private Optional<String> shown(String slug) {
        var shown = files.shown(slug);
        if (shown.isPresent()) {
            return shown;
        }
        curtain.await(slug);
        return files.shown(slug);
    }
}
