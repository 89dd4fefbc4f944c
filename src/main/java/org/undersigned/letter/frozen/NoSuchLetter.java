package org.undersigned.letter.frozen;

import org.undersigned.Refusal;

/** There is no such letter, or none that the person asking may see: the answer is the same. */
public class NoSuchLetter extends Refusal {

    public NoSuchLetter() {
        super("There is no such letter, or you have no access to it");
    }
}
