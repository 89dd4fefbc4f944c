package org.undersigned.release;

import org.undersigned.letter.frozen.LetterId;

/** The public files of a letter were made anew. */
public record Reprinted(LetterId letter) {}
