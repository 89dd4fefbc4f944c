package org.undersigned.release;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.door.SigningGoesOn;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.Stage;

/** However long an operator held signing: everybody has the whole of a last look to change their mind. */
@Component
class LastLooks {

    private final Letters letters;

    LastLooks(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    @Transactional
    void giveBack(SigningGoesOn event) {
        letters.in(Stage.LAST_LOOK).forEach(letter -> letters.lookLonger(letter.id(), event.heldFor()));
    }
}
