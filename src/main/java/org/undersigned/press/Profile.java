package org.undersigned.press;

/**
 * What the co-authors tell the press beside the letter; empty where they have not.
 *
 * @param ask what is asked, of whom, in one sentence
 * @param contact whom journalists reach, and how
 */
public record Profile(String ask, String contact) {

    static final Profile EMPTY = new Profile("", "");
}
