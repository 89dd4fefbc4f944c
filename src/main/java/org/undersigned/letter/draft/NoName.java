package org.undersigned.letter.draft;

import org.undersigned.Refusal;

/** A version is to have a name that nobody could read. */
class NoName extends Refusal {

    NoName() {
        super("A version's name has 1 to 120 characters");
    }
}
