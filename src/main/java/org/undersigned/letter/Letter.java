package org.undersigned.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/**
 * An open letter on its way from first draft to front page. Its wording is not here: while drafting it lives in the
 * draft log, afterwards in the frozen text.
 *
 * @param proposed whether a proposal stands: the draft is read-only until it is dropped or opened for signing
 * @param lastLookEnds when the last look ends; null before it has begun
 */
@Table("letter")
public record Letter(
        @Id LetterId id,
        String slug,
        String title,
        Stage stage,
        boolean proposed,
        @Nullable Instant lastLookEnds,
        @Version int version) {

    static Letter begin(String title, String slug) {
        return new Letter(LetterId.random(), slug, title, Stage.DRAFTING, false, null, 0);
    }

    /** Whether co-authors may write. */
    public boolean writable() {
        return stage == Stage.DRAFTING && !proposed;
    }

    Letter rename(String newTitle) {
        requireDraft();
        return new Letter(id, slug, newTitle, stage, proposed, lastLookEnds, version);
    }

    Letter propose(String newTitle, String newSlug) {
        requireDraft();
        return new Letter(id, newSlug, newTitle, stage, true, lastLookEnds, version);
    }

    Letter goOnEditing() {
        requireStage(Stage.DRAFTING);
        return new Letter(id, slug, title, stage, false, lastLookEnds, version);
    }

    Letter moveTo(Stage next, @Nullable Instant newLastLookEnds) {
        if (!stage.leadsTo(next)) {
            throw new WrongStage(stage, next);
        }
        return new Letter(id, slug, title, next, proposed, newLastLookEnds, version);
    }

    /** Its last look ends that much later. */
    Letter lookLonger(Duration more) {
        requireStage(Stage.LAST_LOOK);
        var ends =
                Objects.requireNonNull(lastLookEnds, "A last look has an end").plus(more);
        return new Letter(id, slug, title, stage, proposed, ends, version);
    }

    private void requireDraft() {
        requireStage(Stage.DRAFTING);
        if (proposed) {
            throw new ProposalStands();
        }
    }

    private void requireStage(Stage needed) {
        if (stage != needed) {
            throw new WrongStage(stage, needed);
        }
    }
}
