package org.undersigned.signing;

import org.undersigned.rig.Beans;

/** What the second hand of the book's clock does, for tests of other rooms. */
public final class SecondHand {

    private SecondHand() {}

    public static void tick(Beans house) {
        house.get(FlushTimes.class).tick();
    }
}
