package org.undersigned.signing;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.LetterId;

/**
 * Which keys may stand in a book, by their first eight bytes: whoever signs for the first time is not looked for in the
 * database. Read once from the book, and told before something is entered in it.
 */
@Component
class EnteredKeys {

    private final SignatureBook book;
    private final Map<LetterId, Set<Long>> known = new ConcurrentHashMap<>();

    EnteredKeys(SignatureBook book) {
        this.book = book;
    }

    /** False only for a key that was never entered. */
    boolean mayHave(LetterId letter, byte[] pk) {
        return of(letter).contains(beginning(pk));
    }

    /** This key is about to be entered. */
    void add(LetterId letter, byte[] pk) {
        of(letter).add(beginning(pk));
    }

    void forget(LetterId letter) {
        known.remove(letter);
    }

    private Set<Long> of(LetterId letter) {
        return known.computeIfAbsent(letter, id -> {
            var keys = ConcurrentHashMap.<Long>newKeySet();
            book.eachLine(id, line -> keys.add(beginning(line.pk())));
            return keys;
        });
    }

    private static long beginning(byte[] pk) {
        return ByteBuffer.wrap(pk).getLong();
    }
}
