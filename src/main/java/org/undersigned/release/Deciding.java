package org.undersigned.release;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/**
 * Where two co-authors decide together how their letter is released: at once, at the end of the embargo, or, where it
 * has leaked, as soon as it is opened. Until it is public they can cancel; that postpones, and closes nothing again.
 */
@Service
@Transactional
public class Deciding {

    private static final Logger log = LoggerFactory.getLogger(Deciding.class);
    private static final int LONGEST_REASON = 500;

    private final FrozenLetters frozen;
    private final CoAuthors coAuthors;
    private final Decisions decisions;
    private final Embargoes embargoes;
    private final Releases releases;
    private final ApplicationEventPublisher events;

    Deciding(
            FrozenLetters frozen,
            CoAuthors coAuthors,
            Decisions decisions,
            Embargoes embargoes,
            Releases releases,
            ApplicationEventPublisher events) {
        this.frozen = frozen;
        this.coAuthors = coAuthors;
        this.decisions = decisions;
        this.embargoes = embargoes;
        this.releases = releases;
        this.events = events;
    }

    /** One person proposes it. */
    public void propose(LetterId id, Employee asking, Decision.Kind kind, String reason) {
        coAuthors.requireAuthor(id, asking);
        var stage = frozen.holdStage(id).orElseThrow();
        if (decisions.of(id).isPresent()) {
            throw new NotNow("Another way is decided or proposed already: cancel it first");
        }
        switch (kind) {
            case NOW -> requireReady(id, stage);
            case SCHEDULED -> requireEmbargo(id, stage);
            case LEAKED -> requireLeak(stage, reason);
        }
        decisions.propose(id, kind, reason.strip());
        decisions.agree(id, asking.id());
        events.publishEvent(new RoomChanged(id));
    }

    private void requireReady(LetterId id, Stage stage) {
        if (stage != Stage.OPENED) {
            throw new NotNow("The letter can be released once the keyholders have opened it");
        }
        if (decisions.previewReaders(id) == 0) {
            throw new NotNow("Somebody has to read the preview first");
        }
    }

    private void requireEmbargo(LetterId id, Stage stage) {
        if (stage == Stage.DRAFTING || stage.ended() || stage == Stage.RELEASED) {
            throw new NotNow("There is nothing to schedule at this stage");
        }
        if (embargoes.of(id).isEmpty()) {
            throw new NotNow("Set the embargo first");
        }
    }

    private static void requireLeak(Stage stage, String reason) {
        if (stage != Stage.OPENING && stage != Stage.OPENED) {
            throw new NotNow("Threshold and last look are never skipped: wait until the last look is over");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new NotNow("Write in a sentence what has leaked, and where");
        }
    }

    /** Another person agrees; with that it is decided, and what is due happens at once. */
    public void confirm(LetterId id, Employee asking) {
        coAuthors.requireAuthor(id, asking);
        frozen.holdStage(id);
        var decision = decisions.of(id).orElseThrow(() -> new NotNow("Nothing is proposed: reload the page"));
        if (decision.isBy(asking)) {
            throw new NotNow("It takes another person to confirm");
        }
        decisions.agree(id, asking.id());
        log.info("The release of letter {} is decided: {}", id, decision.kind());
        releases.releaseIfDue(id);
        events.publishEvent(new RoomChanged(id));
    }

    /** Postpones it. What is opened stays opened. */
    public void cancel(LetterId id, Employee asking) {
        coAuthors.requireAuthor(id, asking);
        if (frozen.holdStage(id).orElseThrow() == Stage.RELEASED) {
            throw new NotNow("The letter is public already");
        }
        decisions.cancel(id);
        events.publishEvent(new RoomChanged(id));
    }

    /** Somebody has read the page as readers will see it. */
    public void previewRead(LetterId id, Employee asking) {
        coAuthors.require(id, asking);
        var stage = frozen.get(id).stage();
        if (stage != Stage.OPENING && stage != Stage.OPENED) {
            throw new NotNow("There is a preview from the opening on");
        }
        decisions.previewRead(id, asking.id());
        events.publishEvent(new RoomChanged(id));
    }
}
