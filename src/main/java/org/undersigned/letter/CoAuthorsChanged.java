package org.undersigned.letter;

import org.undersigned.letter.frozen.LetterId;

/** Somebody was invited to a draft, removed from it, or given another role. */
public record CoAuthorsChanged(LetterId letter) {}
