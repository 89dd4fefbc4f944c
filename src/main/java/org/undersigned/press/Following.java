package org.undersigned.press;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.PublicLetters;

/** What follows when something for the press changes: what is public already is printed anew, in the same step. */
@Component
class Following {

    private final FrozenLetters frozen;
    private final PublicLetters published;
    private final ApplicationEventPublisher events;

    Following(FrozenLetters frozen, PublicLetters published, ApplicationEventPublisher events) {
        this.frozen = frozen;
        this.published = published;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(LetterId letter) {
        if (frozen.stage(letter).filter(Stage.RELEASED::equals).isPresent()) {
            published.reprint(letter);
        }
        events.publishEvent(new PressChanged(letter));
    }
}
