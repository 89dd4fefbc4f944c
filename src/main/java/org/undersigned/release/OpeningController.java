package org.undersigned.release;

import java.io.ByteArrayOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.credential.Credentials;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.LetterId;

/** Where a keyholder's desk fetches the entries, through the app's page, and hands over what it opened. */
@RestController
@RequestMapping("/api/keyholder/{letter}")
class OpeningController {

    private final Openings openings;
    private final Credentials credentials;
    private final CurrentEmployee current;

    OpeningController(Openings openings, Credentials credentials, CurrentEmployee current) {
        this.openings = openings;
        this.credentials = credentials;
        this.current = current;
    }

    /** With R beside them. A refusal is an answer of its own, so nothing is sent before everything was read. */
    @GetMapping(path = "/entries", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> entries(@PathVariable String letter) {
        var id = new LetterId(letter);
        var entries = new ByteArrayOutputStream();
        openings.writeEntries(id, current.get(), entries);
        var reissued = Integer.toString(credentials.reissued(id));
        return ResponseEntity.ok().header("Reissued", reissued).body(entries.toByteArray());
    }

    @PostMapping(path = "/shares", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shares(@PathVariable String letter, @RequestBody byte[] shares) {
        openings.handOver(new LetterId(letter), current.get(), shares);
    }
}
