package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves released letters to everybody: no session, no cookie, no script, and the strictest headers, which are those of
 * its door. A letter that is not released yet and one that never was are the same nothing.
 */
@RestController
class PublicPageController {

    private static final String LETTER = "/p/{slug:[a-z0-9][a-z0-9-]{0,79}}";

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

    private final PublicShelf shelf;
    private final PageAssets assets;

    PublicPageController(PublicShelf shelf, PageAssets assets) {
        this.shelf = shelf;
        this.assets = assets;
    }

    /** The page's own links are relative, so that its folder works anywhere; here that takes a slash. */
    @GetMapping(LETTER)
    ResponseEntity<Void> withSlash(@PathVariable String slug) {
        if (!shelf.has(slug)) {
            throw new NothingThere();
        }
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header("Location", "/p/" + slug + "/")
                .build();
    }

    @GetMapping(LETTER + "/")
    ResponseEntity<Object> page(
            @PathVariable String slug,
            @RequestHeader(name = "Accept-Encoding", required = false) @Nullable String accepted)
            throws IOException {
        return file(slug, "index.html", accepted);
    }

    @GetMapping(LETTER + "/{name:[a-z][a-z0-9.-]{0,40}}")
    ResponseEntity<Object> file(
            @PathVariable String slug,
            @PathVariable String name,
            @RequestHeader(name = "Accept-Encoding", required = false) @Nullable String accepted)
            throws IOException {
        return shelf.find(slug, name)
                .map(kept -> answer(kept, name, accepted != null && accepted.contains("gzip")))
                .orElseThrow(NothingThere::new);
    }

    /** The style of a page that is only a preview: it has no folder yet. */
    @GetMapping("/p/-/{name:[a-z][a-z0-9.-]{0,40}}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.named(name)
                .map(asset -> ResponseEntity.ok().contentType(type(name)).body(asset))
                .orElseThrow(NothingThere::new);
    }

    private static ResponseEntity<Object> answer(PublicShelf.Kept kept, String name, boolean mayShrink) {
        var small = mayShrink ? kept.small() : null;
        var answer = ResponseEntity.ok()
                .contentType(type(name))
                .eTag('"' + kept.tag() + (small == null ? "\"" : "-gz\""))
                .header("Cache-Control", "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
        policy(name).ifPresent(policy -> answer.header("Content-Security-Policy", policy));
        if (kept.small() != null) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (small != null) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(small);
        }
        return answer.body(kept.bytes() == null ? new FileSystemResource(kept.path()) : kept.bytes());
    }

    /** What a page may do that runs a script; the others keep the policy of their door. */
    static Optional<String> policy(String name) {
        return name.startsWith("verify")
                ? Optional.of(VerifierController.POLICY)
                : name.equals(KitSheaf.PAGE) ? Optional.of(KitController.POLICY) : Optional.empty();
    }

    static MediaType type(String name) {
        return TYPES.getOrDefault(PublicFiles.extension(name), MediaType.APPLICATION_OCTET_STREAM);
    }
}
