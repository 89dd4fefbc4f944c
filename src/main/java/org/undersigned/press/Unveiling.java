package org.undersigned.press;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.undersigned.release.Printing;

/** Lets readers see a printing with the commit of the transaction that made it. */
@Component
class Unveiling {

    private static final Logger log = LoggerFactory.getLogger(Unveiling.class);

    private final PublicFiles files;
    private final Curtain curtain;

    Unveiling(PublicFiles files, Curtain curtain) {
        this.files = files;
        this.curtain = curtain;
    }

    void atCommit(Printing printing) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void beforeCommit(boolean readOnly) {
                curtain.draw(printing.slug());
            }

            @Override
            public void afterCommit() {
                show(printing);
            }

            @Override
            public void afterCompletion(int status) {
                curtain.open(printing.slug());
            }
        });
    }

    /** Where this fails it is decided all the same, and tried again ({@link Publishing}). */
    void show(Printing printing) {
        try {
            files.show(printing);
            log.info("Printing {} of letter {} is public", printing.revision(), printing.letter());
        } catch (IOException unwritable) {
            log.error("Letter {} is decided, but cannot be shown yet", printing.letter(), unwritable);
        }
    }
}
