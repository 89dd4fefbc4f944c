package org.undersigned.protocol;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a signatory seals (docs/protocol.md section 3): {@code u16 length || p || inner || zeros}, padded so that nobody
 * sees how one chose to appear.
 *
 * @param p the exact JSON bytes
 * @param inner the key's signature over {@link #signed(byte[], byte[])}: a copied ciphertext does not carry it over
 */
public record Payload(byte[] p, byte[] inner) {

    /** The longest {@code p} that fits. */
    public static final int LONGEST = SignBody.PLAIN - 2 - Ed25519.SIGNATURE;

    /** {@code L("entry") || D || p}. */
    public static byte[] signed(byte[] d, byte[] p) {
        return Label.ENTRY.with(d, p);
    }

    public byte[] padded() {
        if (p.length > LONGEST) {
            throw new IllegalArgumentException("The payload is too long");
        }
        return ByteBuffer.allocate(SignBody.PLAIN)
                .putShort((short) p.length)
                .put(p)
                .put(inner)
                .array();
    }

    /** Empty where the padding is not as {@link #padded()} writes it. */
    public static Optional<Payload> read(byte[] plain) {
        if (plain.length != SignBody.PLAIN) {
            return Optional.empty();
        }
        var from = ByteBuffer.wrap(plain);
        var length = from.getShort() & 0xffff;
        if (length > LONGEST) {
            return Optional.empty();
        }
        var payload = new Payload(new byte[length], new byte[Ed25519.SIGNATURE]);
        from.get(payload.p).get(payload.inner);
        while (from.hasRemaining()) {
            if (from.get() != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(payload);
    }

    /** {@code aad} of the sealed payload: {@code D || pk}. The key is used once, so its iv is zero. */
    public static Optional<Payload> open(byte[] key, byte[] d, byte[] pk, byte[] ct) {
        return AesGcm.open(key, new byte[AesGcm.IV], Bytes.concat(d, pk), ct).flatMap(Payload::read);
    }
}
