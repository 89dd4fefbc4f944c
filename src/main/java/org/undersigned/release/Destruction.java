package org.undersigned.release;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.credential.Credentials;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.signing.Signatures;

/** Destroys what is sealed, in the transaction that ends or opens a letter: both happen, or neither does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Destruction {

    private final Signatures signatures;
    private final Credentials credentials;
    private final OpeningLedger ledger;

    Destruction(Signatures signatures, Credentials credentials, OpeningLedger ledger) {
        this.signatures = signatures;
        this.credentials = credentials;
        this.ledger = ledger;
    }

    /** The letter is opened: what proves the count stays. */
    void ofWhatIsSealed(LetterId letter) {
        signatures.destroySealed(letter);
        ofWhatOpensAndIssues(letter);
    }

    /** The letter has ended: nothing stays. */
    void ofEverything(LetterId letter) {
        signatures.destroy(letter);
        ofWhatOpensAndIssues(letter);
    }

    private void ofWhatOpensAndIssues(LetterId letter) {
        credentials.destroy(letter);
        ledger.destroyShares(letter);
    }
}
