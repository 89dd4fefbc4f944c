package org.undersigned.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns a name into a row that only this server can find again: without the pepper, a stolen database names nobody. */
public final class Pepper {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    public Pepper(byte[] secret) {
        this.key = new SecretKeySpec(secret, HMAC);
    }

    public byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
    }
}
