package org.undersigned.release;

import java.util.Arrays;
import java.util.Optional;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;

/**
 * What a keyholder's desk handed over (docs/protocol.md section 4): for every entry, in the order of the keys, one byte
 * that says whether their box opened, and their share.
 */
record Shares(byte[] bytes) {

    private static final int SHARE = 33;
    private static final int ONE = 1 + SHARE;

    /**
     * Reads what was posted.
     *
     * @param entries how many entries the letter has
     * @param key the keyholder's Ed25519 key, as the terms have it
     * @throws SharesRefused unless they are for this letter's entries and signed by this keyholder
     */
    static Shares read(byte[] posted, int entries, byte[] d, byte[] key) {
        if (posted.length != entries * ONE + Ed25519.SIGNATURE) {
            throw new SharesRefused("These shares are not for the signatures of this letter: open once more");
        }
        var bytes = Arrays.copyOf(posted, entries * ONE);
        var signature = Arrays.copyOfRange(posted, bytes.length, posted.length);
        if (!Ed25519.verify(key, signed(d, bytes), signature)) {
            throw new SharesRefused("These shares were not made with the key that you registered for this letter");
        }
        for (var at = 0; at < bytes.length; at += ONE) {
            if (bytes[at] != 0 && bytes[at] != 1) {
                throw new SharesRefused("These shares are not in the form of the protocol");
            }
        }
        return new Shares(bytes);
    }

    /** {@code L("shares") || D || SHA-256(all before)}. */
    static byte[] signed(byte[] d, byte[] bytes) {
        return Label.SHARES.with(d, Sha256.of(bytes));
    }

    /** The share of the entry at this place; empty if this keyholder's box did not open. */
    Optional<byte[]> of(int place) {
        var at = place * ONE;
        return bytes[at] == 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, at + 1, at + ONE));
    }
}
