package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the public page needs beside itself: its style, its seal, its fonts. */
@Component
class PageAssets {

    private static final List<String> STYLE = List.of(
            "press/style/fonts.css",
            "kit/tokens.css",
            "press/style/page.css",
            "press/style/letter.css",
            "press/style/signatories.css",
            "press/style/since.css",
            "press/style/narrow.css",
            "press/style/print.css");

    private static final List<String> OTHERS = List.of(
            "press-kit.js",
            "seal.svg",
            "card.png",
            "serif.woff2",
            "serif-ext.woff2",
            "serif-italic.woff2",
            "sans.woff2");

    /** The verifier, so that the page can be checked wherever it is copied to. */
    private static final Map<String, String> VERIFIER = Map.of(
            "verify.html", "verify/index.html",
            "verify.js", "verify/verify.js",
            "verify-worker.js", "verify/verify-worker.js",
            "verify.css", "verify/verify.css");

    private final Map<String, byte[]> all = new TreeMap<>();

    PageAssets() {
        all.put("public.css", joined(STYLE));
        all.put("press-kit.css", joined(List.of("press/style/press-kit.css")));
        VERIFIER.forEach((name, built) -> read(built).ifPresent(bytes -> all.put(name, bytes)));
        OTHERS.forEach(name -> read("press/" + name).ifPresent(bytes -> all.put(name, bytes)));
    }

    /** Fonts are there once the pages have been built; without them the page uses those of the reader's device. */
    Map<String, byte[]> all() {
        return all;
    }

    Optional<byte[]> named(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** One file for readers, several for those who mend it. */
    private static byte[] joined(List<String> parts) {
        var style = new ByteArrayOutputStream();
        parts.forEach(part -> style.writeBytes(read(part).orElseThrow()));
        return new String(style.toByteArray(), UTF_8)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\n\\s*", "\n")
                .getBytes(UTF_8);
    }

    private static Optional<byte[]> read(String resource) {
        var file = new ClassPathResource(resource);
        try {
            return file.exists() ? Optional.of(file.getContentAsByteArray()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
