package org.undersigned.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.BlindRsa;

/** What a desk sends for one letter: binary fields are base64url. */
record EnrolRequest(@JsonProperty("D") String d, String z, String vault) {

    /** {@code iv12 || seed32 || inv384 || tag16}. */
    static final int VAULT = 12 + 32 + BlindRsa.SIZE + 16;

    Fingerprint fingerprint() {
        return new Fingerprint(Base64Url.decode(d));
    }

    byte[] blinded() {
        return bytes(z, BlindRsa.SIZE);
    }

    byte[] sealedVault() {
        return bytes(vault, VAULT);
    }

    private static byte[] bytes(String text, int length) {
        var bytes = Base64Url.decode(text);
        if (bytes.length != length) {
            throw new IllegalArgumentException("Not of the right length");
        }
        return bytes;
    }
}
