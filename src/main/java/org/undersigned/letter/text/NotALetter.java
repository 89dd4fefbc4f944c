package org.undersigned.letter.text;

import org.undersigned.Refusal;

/** The document is not a whole letter; the message says which part is missing or wrong. */
public class NotALetter extends Refusal {

    public NotALetter(String message) {
        super(message);
    }
}
