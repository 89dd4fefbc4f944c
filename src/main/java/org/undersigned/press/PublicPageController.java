package org.undersigned.press;

import java.io.IOException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves released letters to everybody: no session, no cookie, no script, and the strictest headers, which are those of
 * its door. Mostly {@link PublicPagesFirst} has answered already. A letter that is not released yet and one that never was
 * are the same nothing.
 */
@RestController
class PublicPageController {

    static final String SLUG = "[a-z0-9][a-z0-9-]{0,79}";
    static final String NAME = "[a-z][a-z0-9.-]{0,40}";

    private static final String LETTER = "/p/{slug:" + SLUG + "}";

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
    ResponseEntity<Object> page(@PathVariable String slug) throws IOException {
        return file(slug, "index.html");
    }

    @GetMapping(LETTER + "/{name:" + NAME + "}")
    ResponseEntity<Object> file(@PathVariable String slug, @PathVariable String name) throws IOException {
        return shelf.find(slug, name)
                .filter(kept -> kept.whole() == null)
                .map(PublicPageController::large)
                .orElseThrow(NothingThere::new);
    }

    /** The style of a page that is only a preview: it has no folder yet. */
    @GetMapping("/p/-/{name:" + NAME + "}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.named(name)
                .map(asset ->
                        ResponseEntity.ok().contentType(PublicKind.type(name)).body(asset))
                .orElseThrow(NothingThere::new);
    }

    private static ResponseEntity<Object> large(Kept kept) {
        var answer = ResponseEntity.ok();
        kept.about().forEach((name, value) -> answer.header(name, value));
        return answer.body(new FileSystemResource(kept.path()));
    }
}
