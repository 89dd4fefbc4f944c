package org.undersigned.signing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.undersigned.protocol.SignBody;

/** What waits for one letter, in the order of the keys: of each key only what it sent last. */
class Waiting {

    private final TreeMap<byte[], SignBody> byKey = new TreeMap<>(Arrays::compareUnsigned);

    void put(SignBody body) {
        byKey.merge(body.pk(), body, (before, now) -> now.seq() > before.seq() ? now : before);
    }

    Optional<SignBody> of(byte[] pk) {
        return Optional.ofNullable(byKey.get(pk));
    }

    List<SignBody> all() {
        return List.copyOf(byKey.values());
    }

    /** Forgets what has been entered, and keeps what a key has sent since. */
    void remove(List<SignBody> entered) {
        entered.forEach(body -> byKey.remove(body.pk(), body));
    }

    int size() {
        return byKey.size();
    }
}
