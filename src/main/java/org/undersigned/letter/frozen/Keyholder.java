package org.undersigned.letter.frozen;

import org.undersigned.protocol.Base64Url;

/**
 * A keyholder as the terms name them.
 *
 * @param name a label of their own choosing: it becomes public
 * @param x25519 their public key for shares, 32 bytes in base64url
 * @param ed25519 their public key for approvals, 32 bytes in base64url
 */
public record Keyholder(String name, String x25519, String ed25519) {

    /** Whether one key would count as two keyholders. */
    public boolean sharesAKeyWith(Keyholder other) {
        return x25519.equals(other.x25519) || ed25519.equals(other.ed25519);
    }

    /** The raw key that checks approvals and shares. */
    public byte[] ed25519Key() {
        return Base64Url.decode(ed25519);
    }
}
