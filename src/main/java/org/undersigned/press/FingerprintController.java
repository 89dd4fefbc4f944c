package org.undersigned.press;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.letter.frozen.FingerprintLine;
import org.undersigned.letter.frozen.FingerprintList;
import org.undersigned.protocol.Base64Url;

/** Shows everybody the fingerprint of every letter that was ever opened for signing: as a page, and as a file to keep. */
@RestController
class FingerprintController {

    private final FingerprintList list;
    private final Sayings sayings;
    private final Template page = Template.of("press/fingerprints.html");

    FingerprintController(FingerprintList list, Sayings sayings) {
        this.list = list;
        this.sayings = sayings;
    }

    @GetMapping("/fingerprints")
    ResponseEntity<byte[]> page() {
        var html = page.fill(Map.of("lines", table(list.lines())), sayings::html);
        return answer(new MediaType("text", "html", UTF_8), html.getBytes(UTF_8));
    }

    @GetMapping("/fingerprints.txt")
    ResponseEntity<byte[]> file() {
        var text = list.lines().stream().map(line -> line.text() + "\n").collect(Collectors.joining());
        return answer(new MediaType("text", "plain", US_ASCII), text.getBytes(US_ASCII));
    }

    /** Never kept anywhere on the way: what counts is that two people see the same at the same time. */
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    private String table(List<FingerprintLine> lines) {
        if (lines.isEmpty()) {
            return "<p>" + sayings.html("press.fingerprints.none") + "</p>";
        }
        return "<ol class=\"fingerprints\">" + lines.stream().map(this::row).collect(Collectors.joining()) + "</ol>";
    }

    private String row(FingerprintLine line) {
        var fingerprint = line.fingerprint();
        return "<li id=\"%s\"><b class=\"mono\">%s</b> %s %s<br><small>%s: <code class=\"mono\">%s</code><br>%s: <code class=\"mono\">%s</code></small></li>\n"
                .formatted(
                        fingerprint.forLink(),
                        fingerprint.forPeople(),
                        sayings.html("press.fingerprints.day"),
                        Dates.day(line.day()),
                        sayings.html("press.fingerprints.fingerprint"),
                        fingerprint.base64Url(),
                        sayings.html("press.fingerprints.link"),
                        Base64Url.encode(line.link()));
    }
}
