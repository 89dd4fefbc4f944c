package org.undersigned.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.signing.Published;
import org.undersigned.signing.Signatures;

/**
 * What journalists may be told of a letter before it is public. Until the signatures are opened that is the count as
 * every employee may know it, in steps, and nobody's name.
 */
@Service
@Transactional(readOnly = true)
public class EmbargoedLetters {

    private final FrozenLetters frozen;
    private final Signatures signatures;
    private final Embargoes embargoes;
    private final Issues issues;
    private final Releases releases;
    private final Clock clock;

    EmbargoedLetters(
            FrozenLetters frozen,
            Signatures signatures,
            Embargoes embargoes,
            Issues issues,
            Releases releases,
            Clock clock) {
        this.frozen = frozen;
        this.signatures = signatures;
        this.embargoes = embargoes;
        this.issues = issues;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * How far a letter is that is on its way to the public.
     *
     * @param opened whether the final count is known, and who chose to be named
     * @param shown the count as everybody may know it
     * @param asOf when that was so: a day, or the moment in which the book was closed
     * @param until when the embargo ends; null where none is set or it has passed
     */
    public record Standing(
            boolean opened,
            int shown,
            Instant asOf,
            @Nullable Instant until) {}

    /** Empty for a letter that is not open for signing yet, is public already, or has ended. */
    public Optional<Standing> standing(LetterId id) {
        var stage = frozen.stage(id).orElse(Stage.DRAFTING);
        if (!stage.frozen() || stage == Stage.RELEASED || stage.ended()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(new Standing(
                stage == Stage.OPENED,
                signatures.published(id).map(Published::shown).orElse(0),
                now.truncatedTo(ChronoUnit.DAYS),
                embargoes.of(id).filter(now::isBefore).orElse(null)));
    }

    /** What its pages are made of, as far as may be told now. */
    public Issue issue(LetterId id, Standing standing) {
        var letter = frozen.get(id);
        return standing.opened()
                ? issues.beforeRelease(letter)
                : issues.whileSigning(letter, standing.shown(), standing.asOf());
    }

    /** What would be released now, to be checked beforehand; empty before the signatures are opened. */
    public Optional<Edition> edition(LetterId id, Standing standing) {
        return standing.opened() ? Optional.of(releases.edition(frozen.get(id))) : Optional.empty();
    }
}
