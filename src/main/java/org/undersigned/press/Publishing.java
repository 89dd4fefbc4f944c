package org.undersigned.press;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;
import org.undersigned.release.Printing;
import org.undersigned.release.PublicLetters;
import org.undersigned.release.Reprinted;

/**
 * Lets readers see what was decided. A commit decides; the files follow it, at once or, if the process was killed just
 * then, when it starts again.
 */
@Component
class Publishing {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    private final PublicLetters letters;
    private final Printer printer;
    private final PublicFiles files;

    Publishing(PublicLetters letters, Printer printer, PublicFiles files) {
        this.letters = letters;
        this.printer = printer;
        this.files = files;
    }

    @TransactionalEventListener
    void on(StageReached reached) {
        if (reached.stage() == Stage.RELEASED) {
            follow();
        }
    }

    @TransactionalEventListener
    void on(Reprinted reprinted) {
        follow();
    }

    /** Brings the files to where the decisions are. */
    @Scheduled(fixedDelay = 10_000)
    synchronized void follow() {
        for (var printing : letters.printings()) {
            if (!files.shows(printing)) {
                show(printing);
            }
        }
    }

    /** What lies on the disk may be of a decision that was never taken, so it is made anew. */
    private void show(Printing printing) {
        try {
            letters.edition(printing.letter())
                    .filter(edition -> edition.revision() == printing.revision())
                    .ifPresent(edition -> printer.print(edition, letters.issue(edition)));
            files.show(printing);
            log.info("Printing {} of letter {} is public", printing.revision(), printing.letter());
        } catch (IOException | RuntimeException unwritable) {
            log.error("Letter {} is decided, but cannot be shown yet", printing.letter(), unwritable);
        }
    }
}
