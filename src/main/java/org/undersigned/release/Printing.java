package org.undersigned.release;

import org.undersigned.letter.frozen.LetterId;

/** One printing of a released letter's files. */
public record Printing(LetterId letter, String slug, int revision) {}
