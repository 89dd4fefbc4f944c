package org.undersigned.signing;

import java.util.List;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.SignBody;

/** What the book would be without an inbox: one insert for each request. The control of attacks on order. */
public final class EntersAtOnce {

    private EntersAtOnce() {}

    public static void in(SigningHouse house, LetterId letter, SignBody body) {
        house.transaction()
                .executeWithoutResult(status -> house.get(SignatureBook.class).enter(letter, List.of(body)));
    }
}
