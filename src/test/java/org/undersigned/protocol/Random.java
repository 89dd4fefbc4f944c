package org.undersigned.protocol;

import java.security.SecureRandom;

/** Fresh bytes for tests. */
public final class Random {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Random() {}

    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
