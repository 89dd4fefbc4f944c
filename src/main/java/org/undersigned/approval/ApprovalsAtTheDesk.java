package org.undersigned.approval;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.door.DeskPath;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.NoSuchLetter;
import org.undersigned.protocol.Bytes;

/** Shows at the desk what the keyholders signed, so that whoever signs can check it: no names, and nobody is asked theirs. */
@RestController
@RequestMapping(DeskPath.PREFIX)
class ApprovalsAtTheDesk {

    private final Approvals approvals;

    ApprovalsAtTheDesk(Approvals approvals) {
        this.approvals = approvals;
    }

    /** The signatures so far, 64 bytes each, in the order of the terms. */
    @GetMapping(path = "/terms/v1/{letter}/approvals", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> approvals(@PathVariable String letter) {
        return ResponseEntity.of(signatures(letter));
    }

    private Optional<byte[]> signatures(String letter) {
        try {
            var all = approvals.signatures(new LetterId(letter));
            return Optional.of(Bytes.concat(all.toArray(byte[][]::new)));
        } catch (IllegalArgumentException | NoSuchLetter none) {
            return Optional.empty();
        }
    }
}
