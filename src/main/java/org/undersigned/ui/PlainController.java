package org.undersigned.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the plain pages are found, and the style they share. */
@Controller
class PlainController {

    private final PlainPages pages;

    PlainController(PlainPages pages) {
        this.pages = pages;
    }

    @GetMapping("/signed-out")
    void signedOut(HttpServletResponse response) throws IOException {
        pages.write(response, HttpStatus.OK, "ui.signed-out");
    }

    @GetMapping("/login-error")
    void loginError(HttpServletResponse response) throws IOException {
        pages.write(response, HttpStatus.OK, "ui.login-error");
    }

    @GetMapping("/plain/plain.css")
    ResponseEntity<Resource> style() {
        return file("plain/plain.css", new MediaType("text", "css"));
    }

    @GetMapping("/plain/tokens.css")
    ResponseEntity<Resource> tokens() {
        return file("kit/tokens.css", new MediaType("text", "css"));
    }

    @GetMapping("/plain/seal.svg")
    ResponseEntity<Resource> seal() {
        return file("plain/seal.svg", new MediaType("image", "svg+xml"));
    }

    private static ResponseEntity<Resource> file(String path, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "public, max-age=3600")
                .body(new ClassPathResource(path));
    }
}
