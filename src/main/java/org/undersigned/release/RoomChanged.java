package org.undersigned.release;

import org.undersigned.letter.frozen.LetterId;

/** Something happened in a release room: a keyholder handed over, an embargo was set, a withdrawal asked for. */
public record RoomChanged(LetterId letter) {}
