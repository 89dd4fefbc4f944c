package org.undersigned.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The desk's static page and the files it is made of. The page is the same for every letter. */
@RestController
class DeskPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final DeskBuild build;
    private final Origins origins;

    DeskPages(DeskBuild build, Origins origins) {
        this.build = build;
        this.origins = origins;
    }

    @GetMapping({DeskPath.PREFIX + "/", DeskPath.PREFIX + "/l/{slug}"})
    ResponseEntity<byte[]> page() {
        return build.file(build.sha256(), "page.html")
                .map(page -> ResponseEntity.ok().contentType(HTML).body(filledIn(page)))
                .orElse(ResponseEntity.status(503).build());
    }

    @GetMapping(DeskPath.PREFIX + "/assets/{hash}/{file}")
    ResponseEntity<byte[]> asset(
            @PathVariable String hash,
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String takes) {
        var packed = takes.contains("gzip");
        return (packed ? build.packed(hash, file) : build.file(hash, file))
                .map(bytes -> immutable(file, bytes, packed))
                .orElse(ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> immutable(String file, byte[] bytes, boolean packed) {
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header("Cache-Control", "public, max-age=31536000, immutable");
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (file.contains("worker")) {
            answer.header("Content-Security-Policy", DeskHeaders.WORKER_POLICY);
        }
        return answer.body(bytes);
    }

    private byte[] filledIn(byte[] page) {
        return new String(page, UTF_8)
                .replace("%APP_ORIGIN%", origins.app())
                .replace("%BUILD%", build.sha256())
                .getBytes(UTF_8);
    }
}
