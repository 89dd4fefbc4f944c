package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves released letters to everybody: no session, no cookie, no script, and the strictest headers, which are those of
 * its door. A letter that is not released yet and one that never was are the same nothing.
 */
@RestController
class PublicPageController {

    private static final String LETTER = "/p/{slug:[a-z0-9][a-z0-9-]{0,79}}";

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", new MediaType("text", "html", UTF_8),
            "txt", new MediaType("text", "plain", UTF_8),
            "css", new MediaType("text", "css", UTF_8),
            "json", MediaType.APPLICATION_JSON,
            "gz", new MediaType("application", "gzip"),
            "svg", new MediaType("image", "svg+xml"),
            "woff2", new MediaType("font", "woff2"));

    private final PublicFiles files;
    private final PageAssets assets;

    PublicPageController(PublicFiles files, PageAssets assets) {
        this.files = files;
        this.assets = assets;
    }

    /** The page's own links are relative, so that its folder works anywhere; here that takes a slash. */
    @GetMapping(LETTER)
    ResponseEntity<Void> withSlash(@PathVariable String slug) {
        return Files.exists(files.folder(slug))
                ? ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .header("Location", "/p/" + slug + "/")
                        .build()
                : ResponseEntity.notFound().build();
    }

    @GetMapping(LETTER + "/")
    ResponseEntity<Resource> page(@PathVariable String slug) throws IOException {
        return file(slug, "index.html");
    }

    @GetMapping(LETTER + "/{name:[a-z][a-z0-9.-]{0,40}}")
    ResponseEntity<Resource> file(@PathVariable String slug, @PathVariable String name) throws IOException {
        var file = files.folder(slug).resolve(name);
        return Files.isRegularFile(file)
                ? answer(file, name)
                : ResponseEntity.notFound().build();
    }

    /** The style of a page that is only a preview: it has no folder yet. */
    @GetMapping("/p/-/{name:[a-z][a-z0-9.-]{0,40}}")
    ResponseEntity<Resource> asset(@PathVariable String name) {
        return assets.named(name)
                .map(asset -> ResponseEntity.ok().contentType(type(name)).body(asset))
                .orElse(ResponseEntity.notFound().build());
    }

    /** A released folder never changes, so its size and time say whether a reader has it already. */
    private static ResponseEntity<Resource> answer(Path file, String name) throws IOException {
        var tag = "\"%x-%x\""
                .formatted(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        return ResponseEntity.ok()
                .contentType(type(name))
                .eTag(tag)
                .header("Cache-Control", "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400")
                .body(new FileSystemResource(file));
    }

    private static MediaType type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }
}
