package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.release.Deciding;
import org.undersigned.release.Decision.Kind;
import org.undersigned.release.InAReleaseHouse;
import org.undersigned.release.StaffLetter;

/** For a reader, too, a release happens at once: there is nothing before the commit, and the page after it. */
class OneActModuleTest extends InAReleaseHouse {

    private final List<CompletableFuture<Boolean>> afterTheCommit = new ArrayList<>();
    private String slug = "";
    private boolean seenBefore;

    @BeforeEach
    void toBeReleased() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        house.get(Deciding.class).previewRead(letter.id(), StaffLetter.ALAN);
        house.get(Deciding.class).propose(letter.id(), StaffLetter.ADA, Kind.NOW, "");
        slug = letter.frozen().slug();
    }

    @Test
    void whoAsksRightAfterTheCommitWaitsForThePageAndGetsIt() {
        var printed = house.get(PublicFiles.class);

        house.get(TransactionTemplate.class).executeWithoutResult(release -> {
            TransactionSynchronizationManager.registerSynchronization(new Watching());
            house.get(Deciding.class).confirm(letter.id(), StaffLetter.GRACE);
            assertThat(house.publicFolder(slug)).as("before the commit").doesNotExist();
        });

        assertThat(seenBefore).as("seen before the commit").isFalse();
        assertThat(afterTheCommit).hasSize(1);
        assertThat(afterTheCommit.getFirst().join()).as("seen after the commit").isTrue();
        assertThat(printed.shown(slug)).isPresent();
    }

    @Test
    void whatIsRolledBackIsNeverSeenAndKeepsNobodyWaiting() {
        house.get(TransactionTemplate.class).executeWithoutResult(release -> {
            house.get(Deciding.class).confirm(letter.id(), StaffLetter.GRACE);
            release.setRollbackOnly();
        });

        assertThat(isSeen()).isFalse();
        assertThat(house.publicFolder(slug)).doesNotExist();
    }

    private boolean isSeen() {
        try {
            return house.get(PublicShelf.class).find(slug, "index.html").isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks before anything else can follow the commit. */
    private class Watching implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            seenBefore = isSeen();
        }

        @Override
        public void afterCommit() {
            assertThat(house.publicFolder(slug))
                    .as("the link, right after the commit")
                    .doesNotExist();
            var begun = new CompletableFuture<Void>();
            afterTheCommit.add(CompletableFuture.supplyAsync(() -> {
                begun.complete(null);
                return isSeen();
            }));
            begun.join();
        }
    }
}
