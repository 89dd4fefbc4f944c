package org.undersigned.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What the public page needs beside itself: its style, its seal, its fonts. */
@Component
class PageAssets {

    private static final List<String> NAMES =
            List.of("public.css", "seal.svg", "serif.woff2", "serif-ext.woff2", "serif-italic.woff2", "sans.woff2");

    /** Fonts are there once the pages have been built; without them the page uses those of the reader's device. */
    Optional<Resource> named(String name) {
        return Optional.of(name)
                .filter(NAMES::contains)
                .<Resource>map(known -> new ClassPathResource("press/" + known))
                .filter(Resource::exists);
    }

    void copyTo(Path folder) throws IOException {
        for (var name : NAMES) {
            var asset = named(name);
            if (asset.isPresent()) {
                Files.write(folder.resolve(name), asset.get().getContentAsByteArray());
            }
        }
    }
}
