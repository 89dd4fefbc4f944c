package org.undersigned.letter.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of words in one dress, or a line break. */
public sealed interface Inline {

    /**
     * Words.
     *
     * @param href where a link leads: http, https or mailto; null for none
     */
    record Run(String text, List<Mark> marks, @Nullable String href) implements Inline {}

    record Break() implements Inline {}

    /** The emphasis a letter knows. */
    enum Mark {
        bold,
        italic
    }
}
