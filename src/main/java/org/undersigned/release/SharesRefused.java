package org.undersigned.release;

import org.undersigned.Refusal;

/** What a keyholder handed over cannot be used; the message says why. */
public class SharesRefused extends Refusal {

    SharesRefused(String message) {
        super(message);
    }
}
