package org.undersigned.letter.frozen;

import java.util.Arrays;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;

/** D in the protocol: the SHA-256 of the terms, and through them of the text. It is what everyone signs. */
public record Fingerprint(byte[] bytes) {

    public Fingerprint {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A fingerprint has 32 bytes");
        }
    }

    public static Fingerprint of(byte[] terms) {
        return new Fingerprint(Sha256.of(Label.TERMS.bytes(), terms));
    }

    public String base64Url() {
        return Base64Url.encode(bytes);
    }

    /** What the link to share carries after its {@code #}: the first half. */
    public String forLink() {
        return Base64Url.encode(Arrays.copyOf(bytes, 16));
    }

    /** The first eight bytes in groups of four digits, for people to compare. */
    public String forPeople() {
        return java.util.HexFormat.of().formatHex(bytes, 0, 8).replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint(var others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return forPeople();
    }
}
