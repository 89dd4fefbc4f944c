package org.undersigned.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import org.undersigned.protocol.AesGcm;
import org.undersigned.protocol.Bytes;

/** Wraps secrets that have to live in the database, so that a copy of it alone is worth nothing. */
public final class WrappingKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    public WrappingKey(byte[] key) {
        this.key = key.clone();
    }

    /** @param context what the secret belongs to; it can only be unwrapped for the same */
    public byte[] wrap(byte[] context, byte[] secret) {
        var iv = new byte[AesGcm.IV];
        RANDOM.nextBytes(iv);
        return Bytes.concat(iv, AesGcm.seal(key, iv, context, secret));
    }

    public byte[] unwrap(byte[] context, byte[] wrapped) {
        var iv = Arrays.copyOf(wrapped, AesGcm.IV);
        return AesGcm.open(key, iv, context, Arrays.copyOfRange(wrapped, AesGcm.IV, wrapped.length))
                .orElseThrow(() ->
                        new IllegalStateException("Wrapped by another key than this server's: see docs/operations.md"));
    }
}
