package org.undersigned.letter;

import org.undersigned.Refusal;

/** A letter keeps at least one author. */
public class LastAuthor extends Refusal {

    public LastAuthor() {
        super("The last author cannot leave: invite another one first");
    }
}
