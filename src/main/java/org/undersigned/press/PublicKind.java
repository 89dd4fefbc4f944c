package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What kind of file a public file is, by its name, and what a page of that name may do. */
class PublicKind {

    private static final Map<String, MediaType> TYPES = Map.ofEntries(
            Map.entry("html", new MediaType("text", "html", UTF_8)),
            Map.entry("txt", new MediaType("text", "plain", UTF_8)),
            Map.entry("css", new MediaType("text", "css", UTF_8)),
            Map.entry("js", new MediaType("text", "javascript", UTF_8)),
            Map.entry("xml", new MediaType("application", "atom+xml", UTF_8)),
            Map.entry("json", MediaType.APPLICATION_JSON),
            Map.entry("gz", new MediaType("application", "gzip")),
            Map.entry("svg", new MediaType("image", "svg+xml")),
            Map.entry("png", MediaType.IMAGE_PNG),
            Map.entry("jpg", MediaType.IMAGE_JPEG),
            Map.entry("zip", new MediaType("application", "zip")),
            Map.entry("woff2", new MediaType("font", "woff2")),
            Map.entry("pdf", MediaType.APPLICATION_PDF));

    private PublicKind() {}

    static MediaType type(String name) {
        return TYPES.getOrDefault(PublicFiles.extension(name), MediaType.APPLICATION_OCTET_STREAM);
    }

    /** What a page may do that runs a script; the others keep the policy of their door. */
    static Optional<String> policy(String name) {
        return name.startsWith("verify")
                ? Optional.of(VerifierController.POLICY)
                : name.equals(KitSheaf.PAGE) ? Optional.of(KitController.POLICY) : Optional.empty();
    }
}
