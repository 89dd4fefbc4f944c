package org.undersigned.signing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.door.DeskPath;
import org.undersigned.door.Levers;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;

/**
 * The desk: behind its own door, where there is no session and nobody has a name. Nothing is logged here, not even what
 * goes wrong.
 */
@RestController
@RequestMapping(DeskPath.PREFIX)
class DeskController {

    private static final String SOON = "60";

    /** What is no letter's id is received like one that no letter has. */
    private static final LetterId NO_LETTER = LetterId.random();

    private final FrozenLetters letters;
    private final Signatures signatures;
    private final StageNotes notes;
    private final Levers levers;

    DeskController(FrozenLetters letters, Signatures signatures, StageNotes notes, Levers levers) {
        this.letters = letters;
        this.signatures = signatures;
        this.notes = notes;
        this.levers = levers;
    }

    @GetMapping("/terms/v1/{letter}")
    ResponseEntity<byte[]> terms(@PathVariable String letter) {
        return exactly(letter, FrozenLetter::terms);
    }

    @GetMapping("/text/v1/{letter}")
    ResponseEntity<byte[]> text(@PathVariable String letter) {
        return exactly(letter, FrozenLetter::text);
    }

    private ResponseEntity<byte[]> exactly(String letter, Function<FrozenLetter, byte[]> part) {
        return find(letter)
                .map(part)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(bytes))
                .orElse(ResponseEntity.notFound().build());
    }

    @GetMapping("/terms/v1/{letter}/stage")
    ResponseEntity<StageNote> stage(@PathVariable String letter) {
        return ResponseEntity.of(find(letter).map(notes::of));
    }

    /** The whole list, for everyone: nobody asks for one key. */
    @GetMapping("/book/v1/{letter}")
    void book(@PathVariable String letter, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        var id = id(letter);
        var list = id.flatMap(signatures::published);
        if (list.isEmpty()) {
            response.setContentLength(0);
            return;
        }
        response.setContentLengthLong(list.get().size());
        write(id.orElseThrow(), list.get(), response.getOutputStream());
    }

    /** Part by part: a reader who takes their time holds nothing but this thread. */
    private void write(LetterId letter, Published list, OutputStream out) throws IOException {
        var part = 0;
        var records = signatures.part(letter, list, part);
        while (records.isPresent()) {
            out.write(records.get());
            part++;
            records = signatures.part(letter, list, part);
        }
    }

    /** Always the same answer for a body of the right size; what it was worth shows in the book. */
    @PostMapping(path = "/sign/v1/{letter}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> sign(@PathVariable String letter, HttpServletRequest request) throws IOException {
        if (levers.held().signing()) {
            return ResponseEntity.status(503).header("Retry-After", SOON).build();
        }
        var body = request.getInputStream().readNBytes(Signatures.LONGEST + 1);
        try {
            return ResponseEntity.accepted().body(signatures.receive(id(letter).orElse(NO_LETTER), body));
        } catch (Full full) {
            return ResponseEntity.status(503).header("Retry-After", SOON).build();
        } catch (WrongSize wrong) {
            return ResponseEntity.badRequest().build();
        }
    }

    private Optional<FrozenLetter> find(String letter) {
        return id(letter).flatMap(letters::find);
    }

    private static Optional<LetterId> id(String letter) {
        try {
            return Optional.of(new LetterId(letter));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
