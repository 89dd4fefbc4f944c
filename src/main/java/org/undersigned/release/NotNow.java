package org.undersigned.release;

import org.undersigned.Refusal;

/** The release room does not allow this at the moment; the message says why. */
public class NotNow extends Refusal {

    NotNow(String message) {
        super(message);
    }
}
