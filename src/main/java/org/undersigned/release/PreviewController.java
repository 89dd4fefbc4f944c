package org.undersigned.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.LetterId;

/** Shows co-authors the public page before it is public. Nothing of it is stored, here or in a browser. */
@RestController
class PreviewController {

    private static final String ASSETS = "/p/-/";

    private final Releases releases;
    private final CurrentEmployee current;

    PreviewController(Releases releases, CurrentEmployee current) {
        this.releases = releases;
        this.current = current;
    }

    @GetMapping("/api/release/{letter}/preview")
    ResponseEntity<String> preview(@PathVariable String letter) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", UTF_8))
                .header("Cache-Control", "no-store")
                .body(releases.preview(new LetterId(letter), current.get(), ASSETS));
    }
}
