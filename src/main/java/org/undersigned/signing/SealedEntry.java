package org.undersigned.signing;

import java.util.Arrays;
import org.undersigned.protocol.EntryRecord;
import org.undersigned.protocol.SignBody;

/**
 * A line of the book that waits for its opening.
 *
 * @param ct the sealed payload
 * @param boxes one sealed share for each keyholder, in the order of the terms
 * @param es the key's signature over the entry
 */
public record SealedEntry(byte[] pk, int seq, byte[] cred, byte[] ct, byte[] boxes, byte[] h, byte[] es) {

    /** @param keyholder which keyholder of the terms, from 1 */
    public byte[] box(int keyholder) {
        return Arrays.copyOfRange(boxes, (keyholder - 1) * SignBody.BOX, keyholder * SignBody.BOX);
    }

    /** What this keyholder's desk gets to see of it. */
    public EntryRecord recordFor(int keyholder) {
        return new EntryRecord(pk, seq, cred, h, es, box(keyholder));
    }
}
