package org.undersigned.press;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.undersigned.release.Printing;
import org.undersigned.release.PublicLetters;

/**
 * Brings the files to where the decisions are: before the first reader is let in, in case the process was killed between a
 * commit and its link, and ever again, in case the disk was full or somebody tidied up.
 */
@Component
class Publishing implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    private final PublicLetters letters;
    private final Printer printer;
    private final PublicFiles files;
    private final Unveiling unveiling;

    Publishing(PublicLetters letters, Printer printer, PublicFiles files, Unveiling unveiling) {
        this.letters = letters;
        this.printer = printer;
        this.files = files;
        this.unveiling = unveiling;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    @Scheduled(fixedDelay = 10_000)
    synchronized void follow() {
        for (var printing : letters.printings()) {
            if (!files.shows(printing)) {
                makeSureOf(printing);
                unveiling.show(printing);
            }
        }
    }

    /** A folder by this name is of this decision, and whole; where it is lost the same is made again. */
    private void makeSureOf(Printing printing) {
        if (files.has(printing)) {
            return;
        }
        try {
            var edition = letters.edition(printing.letter()).orElseThrow();
            if (edition.revision() == printing.revision()) {
                files.write(printing, printer.files(edition, letters.issue(edition)));
            }
        } catch (IOException | RuntimeException unwritable) {
            log.error("Letter {} is decided, but cannot be printed again yet", printing.letter(), unwritable);
        }
    }
}
