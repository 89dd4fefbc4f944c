package org.undersigned.credential;

import org.undersigned.Refusal;

/** No open letter has this fingerprint, or no longer. */
public class ClosedForSigning extends Refusal {

    ClosedForSigning() {
        super("This letter does not take signatures any more");
    }
}
