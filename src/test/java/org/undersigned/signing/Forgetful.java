package org.undersigned.signing;

import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Beans;

/** A server that gives receipts and throws away what it got: the attacker against whom receipts are kept. */
public final class Forgetful {

    private Forgetful() {}

    public static void drop(Beans house, LetterId letter) {
        house.get(Inbox.class).drop(letter);
    }
}
