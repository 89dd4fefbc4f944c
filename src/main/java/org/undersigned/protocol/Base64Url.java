package org.undersigned.protocol;

import java.util.Base64;

/** Canonical base64url without padding: every byte string has exactly one spelling, and no other is read. */
public final class Base64Url {

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException for padding, foreign characters, or stray bits in the last one */
    public static byte[] decode(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Not canonical base64url");
        }
        return bytes;
    }
}
