package org.undersigned.letter;

import org.undersigned.letter.frozen.LetterId;

/** A proposal was made or dropped: the draft has become read-only, or writable again. */
public record DraftLocked(LetterId letter, boolean locked) {}
