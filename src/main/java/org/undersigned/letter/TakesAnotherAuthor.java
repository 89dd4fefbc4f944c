package org.undersigned.letter;

import org.undersigned.Refusal;

/** One author alone cannot shut out another. */
public class TakesAnotherAuthor extends Refusal {

    public TakesAnotherAuthor() {
        super("Taking an author’s rights away takes two other authors; alone, you can only ask them to leave");
    }
}
