package org.undersigned.signing;

import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.SignBody;

/** Posts to the desk for tests of other rooms, which have no door to it. */
public final class Postbox {

    private Postbox() {}

    public static void post(Signatures signatures, LetterId letter, SignBody body) {
        signatures.receive(letter, body.encode());
    }
}
