package org.undersigned.protocol;

import java.util.Optional;

/** One keyholder's share of one entry's key, sealed to them (docs/protocol.md section 3). */
public final class ShareBox {

    private ShareBox() {}

    /** @param index which keyholder of the terms, from 1 */
    public static byte[] seal(byte[] x25519, byte[] d, byte[] pk, int index, byte[] share) {
        return Hpke.seal(x25519, Label.SHARE.with(d), aad(pk, index), share);
    }

    /** Empty where this box was not sealed to this keyholder for this entry. */
    public static Optional<byte[]> open(byte[] secret, byte[] d, byte[] pk, int index, byte[] box) {
        return Hpke.open(secret, Label.SHARE.with(d), aad(pk, index), box);
    }

    private static byte[] aad(byte[] pk, int index) {
        return Bytes.concat(pk, Bytes.u8(index));
    }
}
