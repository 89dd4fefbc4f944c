package org.undersigned.signing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.undersigned.protocol.Bytes;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;

/**
 * A line of the book as the published list shows it.
 *
 * @param es null where the key has withdrawn
 */
record BookLine(byte[] pk, int seq, byte @Nullable [] es) {

    static final int SIZE = 42;
    private static final int MARK = 8;

    boolean withdrawn() {
        return es == null;
    }

    byte[] record() {
        var mark = es == null ? new byte[MARK] : Arrays.copyOf(Sha256.of(es), MARK);
        return Bytes.concat(Sha256.of(Label.BOOK.bytes(), pk), Bytes.u16(seq), mark);
    }
}
