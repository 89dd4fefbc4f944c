package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page on which anybody checks a bundle. It computes in the browser, and may run the scripts beside it. */
@RestController
class VerifierController {

    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, MediaType> FILES = Map.of(
            "index.html", new MediaType("text", "html", UTF_8),
            "verify.js", new MediaType("text", "javascript", UTF_8),
            "verify-worker.js", new MediaType("text", "javascript", UTF_8),
            "verify.css", new MediaType("text", "css", UTF_8));

    /** The page's own links are relative, because letters carry copies of it. */
    @GetMapping("/verify")
    ResponseEntity<Void> withSlash() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header("Location", "/verify/")
                .build();
    }

    @GetMapping("/verify/")
    ResponseEntity<Resource> page() {
        return file("index.html");
    }

    @GetMapping("/verify/{name:[a-z][a-z.-]{0,40}}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        var file = new ClassPathResource("verify/" + name);
        if (!FILES.containsKey(name) || !file.exists()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(FILES.get(name))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "public, max-age=300")
                .body(file);
    }
}
