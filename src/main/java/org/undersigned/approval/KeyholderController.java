package org.undersigned.approval;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;

/** Where a keyholder's desk hands in, through the app's page, what it made: a key, an approval. */
@RestController
@RequestMapping("/api/keyholder/{letter}")
class KeyholderController {

    record KeyRequest(String x25519, String ed25519, String label) {}

    /** A signature over a letter's fingerprint: of approval, or after a drill. */
    record SignedFingerprint(String D, String sig) {

        Fingerprint fingerprint() {
            return new Fingerprint(Base64Url.decode(D));
        }
    }

    private final Keyholders keyholders;
    private final Approvals approvals;
    private final CurrentEmployee current;

    KeyholderController(Keyholders keyholders, Approvals approvals, CurrentEmployee current) {
        this.keyholders = keyholders;
        this.approvals = approvals;
        this.current = current;
    }

    @PostMapping("/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void key(@PathVariable String letter, @RequestBody KeyRequest key) {
        keyholders.register(
                new LetterId(letter), current.get(), new Keyholder(key.label(), key.x25519(), key.ed25519()));
    }

    @PostMapping("/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approval(@PathVariable String letter, @RequestBody SignedFingerprint approval) {
        approvals.approve(
                new LetterId(letter), current.get(), approval.fingerprint(), Base64Url.decode(approval.sig()));
    }

    @PostMapping("/drill")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drill(@PathVariable String letter, @RequestBody SignedFingerprint drill) {
        keyholders.drilled(new LetterId(letter), current.get(), drill.fingerprint(), Base64Url.decode(drill.sig()));
    }
}
