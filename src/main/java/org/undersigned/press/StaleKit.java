package org.undersigned.press;

import org.undersigned.Refusal;

/** Two people wrote the same press release at the same time; nobody's words are passed over silently. */
public class StaleKit extends Refusal {

    StaleKit() {
        super(
                "Somebody else has changed the press release meanwhile: keep a copy of your words, and load the page again");
    }
}
