package org.undersigned.keys.attestation;

import org.undersigned.protocol.Ed25519;

/** Signs attestations and receipts in this server's name. The terms of every letter carry its public half. */
public final class AttestationKey {

    private final Ed25519.Signer signer;

    public AttestationKey(byte[] seed) {
        this.signer = new Ed25519.Signer(seed);
    }

    public byte[] publicKey() {
        return signer.publicKey();
    }

    public byte[] sign(byte[] message) {
        return signer.sign(message);
    }
}
