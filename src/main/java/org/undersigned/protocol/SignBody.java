package org.undersigned.protocol;

import java.nio.ByteBuffer;

/**
 * What is posted to the desk to sign, change or withdraw (docs/protocol.md section 3):
 * {@code action || seq || pk32 || cred384 || ct || boxes || es64}. For one letter all of them have the same size,
 * whatever they ask for.
 *
 * @param seq counts what one key sends, from 1
 * @param cred the issuer's signature over {@link #credential(byte[], byte[])}
 * @param ct the sealed payload; random bytes in a withdrawal
 * @param boxes one sealed share for each keyholder, in the order of the terms; random bytes in a withdrawal
 * @param es the key's signature over {@link #signed(byte[])}
 */
public record SignBody(Action action, int seq, byte[] pk, byte[] cred, byte[] ct, byte[] boxes, byte[] es) {

    /** Bytes of the payload once padded. */
    public static final int PLAIN = 4096;

    public static final int CT = PLAIN + AesGcm.TAG;

    /** Bytes of one sealed share: an encapsulated key, 33 bytes, a tag. */
    public static final int BOX = Hpke.ENC + 33 + AesGcm.TAG;

    private static final int FIXED = 1 + 2 + Ed25519.KEY + BlindRsa.SIZE + CT + Ed25519.SIGNATURE;

    /** How many bytes a body has under a letter with this many keyholders. */
    public static int size(int keyholders) {
        return FIXED + BOX * keyholders;
    }

    /** @throws IllegalArgumentException for a wrong size or an unknown action; nothing else is checked */
    public static SignBody decode(byte[] bytes, int keyholders) {
        if (bytes.length != size(keyholders)) {
            throw new IllegalArgumentException("Not a body of the right size");
        }
        var from = ByteBuffer.wrap(bytes);
        return new SignBody(
                Action.of(from.get()),
                from.getShort() & 0xffff,
                take(from, Ed25519.KEY),
                take(from, BlindRsa.SIZE),
                take(from, CT),
                take(from, BOX * keyholders),
                take(from, Ed25519.SIGNATURE));
    }

    public byte[] encode() {
        return Bytes.concat(Bytes.u8(action.code()), Bytes.u16(seq), pk, cred, ct, boxes, es);
    }

    /** {@code h}: binds what is sealed to the signature. */
    public byte[] hash() {
        return Sha256.of(ct, boxes);
    }

    /** What {@code es} signs, under the fingerprint D. */
    public byte[] signed(byte[] d) {
        return signed(d, action, seq, pk, hash());
    }

    /** {@code L("sign") || D || u8 action || u16 seq || pk || h}. */
    public static byte[] signed(byte[] d, Action action, int seq, byte[] pk, byte[] h) {
        return Label.SIGN.with(d, Bytes.u8(action.code()), Bytes.u16(seq), pk, h);
    }

    /** {@code L("cred") || D || pk}: what the issuer signs blindly. */
    public static byte[] credential(byte[] d, byte[] pk) {
        return Label.CRED.with(d, pk);
    }

    private static byte[] take(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
