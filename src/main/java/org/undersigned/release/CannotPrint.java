package org.undersigned.release;

import org.undersigned.Refusal;

/** The public files cannot be written, and so nothing of it has happened. */
public class CannotPrint extends Refusal {

    public CannotPrint(String message) {
        super(message);
    }
}
