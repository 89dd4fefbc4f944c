package org.undersigned.keys.attestation;

import org.undersigned.protocol.Ed25519;

/** Signs attestations and receipts in this server's name. The terms of every letter carry its public half. */
public final class AttestationKey {

    private final byte[] seed;
    private final byte[] publicKey;

    public AttestationKey(byte[] seed) {
        this.seed = seed.clone();
        this.publicKey = Ed25519.publicKey(seed);
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] sign(byte[] message) {
        return Ed25519.sign(seed, publicKey, message);
    }
}
