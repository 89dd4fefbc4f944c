package org.undersigned.release;

import org.undersigned.letter.frozen.LetterId;

/**
 * One printing of a released letter's files.
 *
 * @param digest what these files are known by; empty for one that was printed before this was kept
 */
public record Printing(LetterId letter, String slug, int revision, String digest) {}
