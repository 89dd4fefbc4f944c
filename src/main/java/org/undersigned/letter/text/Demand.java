package org.undersigned.letter.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked. It has a text of its own, because what became of it is told after the release.
 *
 * @param label the demand in a few words; null where it has none
 */
public record Demand(Kind kind, @Nullable String label, List<Inline> text) {

    /** What the company shall do. */
    public enum Kind {
        STOP,
        ADOPT,
        DISCLOSE,
        OTHER
    }
}
