package org.undersigned.press;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.PublicLetters;

/**
 * Shows the kit to whoever has a link to it: no sign-in, no session, no cookie, and nothing that a browser or a search
 * engine keeps. A link that never was, was revoked or has expired is the same nothing. After the release it leads to
 * the public kit.
 */
@RestController
class KitController {

    /** The page's one script copies, and asks nobody for anything. */
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final String TOKEN = "/kit/{token:[A-Za-z0-9_-]{43}}";
    private static final String NAME = "/{name:[a-z][a-z0-9.-]{0,40}}";

    private final KitLinks links;
    private final EmbargoedKits kits;
    private final PublicLetters published;
    private final CoAuthors coAuthors;
    private final CurrentEmployee current;

    KitController(
            KitLinks links, EmbargoedKits kits, PublicLetters published, CoAuthors coAuthors, CurrentEmployee current) {
        this.links = links;
        this.kits = kits;
        this.published = published;
        this.coAuthors = coAuthors;
        this.current = current;
    }

    @GetMapping(TOKEN + "/")
    ResponseEntity<byte[]> page(@PathVariable String token) {
        return file(token, KitSheaf.PAGE);
    }

    @GetMapping(TOKEN + NAME)
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String name) {
        return links.follow(token)
                .map(letter -> published
                        .edition(letter)
                        .map(edition -> moved("/p/" + edition.slug() + "/" + name))
                        .orElseGet(() -> embargoed(letter, name)))
                .orElseThrow(NothingThere::new);
    }

    /** Whatever else one may try is the same nothing too. */
    @GetMapping("/kit/**")
    ResponseEntity<byte[]> guess() {
        throw new NothingThere();
    }

    /** The same for co-authors, before they give a link to anybody. */
    @GetMapping("/api/press/{letter}/kit" + NAME)
    ResponseEntity<byte[]> preview(@PathVariable String letter, @PathVariable String name) {
        var id = new LetterId(letter);
        coAuthors.require(id, current.get());
        return embargoed(id, name);
    }

    private ResponseEntity<byte[]> embargoed(LetterId letter, String name) {
        return kits.files(letter)
                .filter(files -> files.containsKey(name))
                .map(files -> secret(ResponseEntity.ok().contentType(PublicKind.type(name)), name)
                        .body(files.get(name)))
                .orElseThrow(NothingThere::new);
    }

    private static ResponseEntity.BodyBuilder secret(ResponseEntity.BodyBuilder answer, String name) {
        PublicKind.policy(name).ifPresent(policy -> answer.header("Content-Security-Policy", policy));
        return answer.header("Cache-Control", "private, no-store").header("X-Robots-Tag", "noindex, nofollow");
    }

    private static ResponseEntity<byte[]> moved(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", address)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
