package org.undersigned.letter.talk;

import org.undersigned.letter.frozen.LetterId;

/** Somebody said something beside a draft. */
public record TalkChanged(LetterId letter) {}
