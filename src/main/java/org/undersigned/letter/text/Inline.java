package org.undersigned.letter.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of words in one dress, a line break, or the number of a source. */
public sealed interface Inline {

    /**
     * Words.
     *
     * @param href where a link leads: http, https or mailto; null for none
     */
    record Run(String text, List<Mark> marks, @Nullable String href) implements Inline {}

    record Break() implements Inline {}

    /** Says which of the letter's sources stands behind the words before it; the first is number one. */
    record Note(int number) implements Inline {}

    /** The emphasis a letter knows. */
    enum Mark {
        bold,
        italic
    }
}
