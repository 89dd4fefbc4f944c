package org.undersigned.letter;

import org.undersigned.Refusal;

/** Only those who write a letter may do this. */
public class NotCoAuthor extends Refusal {

    public NotCoAuthor() {
        super("Only co-authors of this letter can do that");
    }
}
