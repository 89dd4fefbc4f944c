package org.undersigned.press;

import org.undersigned.Refusal;

/** A link under embargo is for a letter that is being signed or opened, and for no other. */
public class NothingToEmbargo extends Refusal {

    NothingToEmbargo() {
        super("There are links to the kit from the day on which the letter is open for signing until its release");
    }
}
