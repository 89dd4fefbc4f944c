package org.undersigned.press;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.LetterId;

/** Hands co-authors the site of their letter as it was exported last. */
@RestController
class SiteController {

    private final SiteExports exports;
    private final CurrentEmployee current;

    SiteController(SiteExports exports, CurrentEmployee current) {
        this.exports = exports;
        this.current = current;
    }

    @GetMapping("/api/press/{letter}/site.zip")
    ResponseEntity<Resource> site(@PathVariable String letter) {
        return exports.archive(new LetterId(letter), current.get())
                .<ResponseEntity<Resource>>map(zip -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "zip"))
                        .header("Content-Disposition", "attachment; filename=\"site.zip\"")
                        .header("Cache-Control", "no-store")
                        .body(new FileSystemResource(zip)))
                .orElse(ResponseEntity.notFound().build());
    }
}
