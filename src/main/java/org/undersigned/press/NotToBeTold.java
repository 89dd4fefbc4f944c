package org.undersigned.press;

import org.undersigned.Refusal;

/** Something is missing in what somebody wants to tell, or is not in its form; the message says what. */
public class NotToBeTold extends Refusal {

    NotToBeTold(String message) {
        super(message);
    }
}
