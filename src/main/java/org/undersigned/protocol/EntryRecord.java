package org.undersigned.protocol;

import java.nio.ByteBuffer;

/**
 * One entry as a keyholder's desk receives it, with that keyholder's box only (docs/protocol.md section 4):
 * {@code pk32 seq2 cred384 h32 es64 box81}.
 */
public record EntryRecord(byte[] pk, int seq, byte[] cred, byte[] h, byte[] es, byte[] box) {

    public static final int SIZE = Ed25519.KEY + 2 + BlindRsa.SIZE + 32 + Ed25519.SIGNATURE + SignBody.BOX;

    public byte[] encode() {
        return Bytes.concat(pk, Bytes.u16(seq), cred, h, es, box);
    }

    /** @throws IllegalArgumentException for a wrong size; nothing else is checked */
    public static EntryRecord decode(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("Not an entry's record");
        }
        var from = ByteBuffer.wrap(bytes);
        return new EntryRecord(
                take(from, Ed25519.KEY),
                from.getShort() & 0xffff,
                take(from, BlindRsa.SIZE),
                take(from, 32),
                take(from, Ed25519.SIGNATURE),
                take(from, SignBody.BOX));
    }

    private static byte[] take(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
