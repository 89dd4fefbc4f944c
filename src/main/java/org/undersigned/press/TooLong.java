package org.undersigned.press;

import org.undersigned.Refusal;

/** There is less room than what somebody wrote. */
public class TooLong extends Refusal {

    TooLong(int longest) {
        super("There is room for %,d characters: please write less".formatted(longest));
    }
}
