package org.undersigned.letter.talk;

import org.undersigned.Refusal;

/** Something that cannot be said, or not here, or not any more. */
class NotSaid extends Refusal {

    NotSaid(String why) {
        super(why);
    }
}
