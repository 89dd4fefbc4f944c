package org.undersigned.letter.frozen;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text and terms under one fingerprint. While a proposal stands its stage is still {@link Stage#DRAFTING}.
 *
 * @param text the canonical bytes of the wording
 * @param terms the exact bytes of the terms
 * @param lastLookEnds when the last look ends; null before it has begun
 */
public record FrozenLetter(
        LetterId id,
        String slug,
        String title,
        Stage stage,
        byte[] text,
        byte[] terms,
        Fingerprint fingerprint,
        @Nullable Instant lastLookEnds) {

    public Terms readTerms() {
        return Terms.parse(terms);
    }

    /** The fingerprint stands for text and terms. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FrozenLetter that
                && id.equals(that.id)
                && slug.equals(that.slug)
                && title.equals(that.title)
                && stage == that.stage
                && fingerprint.equals(that.fingerprint)
                && Objects.equals(lastLookEnds, that.lastLookEnds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, stage, fingerprint);
    }
}
