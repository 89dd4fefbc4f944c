package org.undersigned.release;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/** Asks once a second whether it is time for a letter. One letter's trouble does not hold up the others. */
@Component
class ReleaseClock {

    private static final Logger log = LoggerFactory.getLogger(ReleaseClock.class);

    private final Letters letters;
    private final Stages stages;

    ReleaseClock(Letters letters, Stages stages) {
        this.letters = letters;
        this.stages = stages;
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        letters.in(Stage.SIGNING, Stage.LAST_LOOK, Stage.OPENING, Stage.OPENED).stream()
                .map(Letter::id)
                .forEach(this::advance);
    }

    private void advance(LetterId letter) {
        try {
            stages.advance(letter);
        } catch (OptimisticLockingFailureException movedMeanwhile) {
            log.debug("Letter {} was moved meanwhile", letter);
        } catch (RuntimeException bug) {
            log.error("Letter {} could not be moved on", letter, bug);
        }
    }
}
