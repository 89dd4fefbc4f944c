package org.undersigned.signing;

import java.util.Optional;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.protocol.BlindRsa;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.SignBody;

/** Everything the book can know about a body: that its credential is genuine, and that the credential's key sent it. */
record EntryCheck(byte[] d, BlindRsa issuer, int keyholders) {

    static EntryCheck under(FrozenLetter letter) {
        var terms = letter.readTerms();
        return new EntryCheck(
                letter.fingerprint().bytes(),
                BlindRsa.of(terms.issuerKey()),
                terms.keyholders().size());
    }

    int size() {
        return SignBody.size(keyholders);
    }

    /** The body if it is genuine. */
    Optional<SignBody> read(byte[] bytes) {
        try {
            return Optional.of(SignBody.decode(bytes, keyholders)).filter(this::genuine);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean genuine(SignBody body) {
        return Ed25519.verify(body.pk(), body.signed(d), body.es())
                && issuer.verify(SignBody.credential(d, body.pk()), body.cred());
    }
}
