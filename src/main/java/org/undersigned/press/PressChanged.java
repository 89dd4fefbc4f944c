package org.undersigned.press;

import org.undersigned.letter.frozen.LetterId;

/** Something that is meant for the press changed. */
public record PressChanged(LetterId letter) {}
