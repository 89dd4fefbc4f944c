package org.undersigned.approval;

import org.undersigned.Refusal;

/** Something is still missing before this step; the message says what. */
public class Unready extends Refusal {

    public Unready(String message) {
        super(message);
    }
}
