package org.undersigned.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.RSABlindSignatureParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.RSABlindSignatureClient;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.Terms;
import org.undersigned.protocol.Action;
import org.undersigned.protocol.AesGcm;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Bytes;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Payload;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.ShareBox;
import org.undersigned.protocol.SignBody;
import org.undersigned.protocol.Split;

/**
 * A signatory's browser in Java: blinds, finishes, seals. It needs nothing but the exact bytes of a letter's terms, so
 * that tests over HTTP can use it as well as tests of one room.
 */
public final class Signer {

    public static final String COUNTED = "{\"choice\":\"COUNTED\"}";

    private final Terms terms;
    private final byte[] d;
    private final byte[] seed = Random.bytes(32);
    private final RSABlindSignatureClient blinding;
    private final RSABlindSignatureClient.Blinded blinded;
    private byte[] cred = new byte[384];
    private int seq;

    public Signer(byte[] termsBytes) {
        this.terms = Terms.parse(termsBytes);
        this.d = Fingerprint.of(termsBytes).bytes();
        try {
            this.blinding = new RSABlindSignatureClient(
                    RSABlindSignatureParameters.RSABSSA_SHA384_PSS_DETERMINISTIC, issuer(terms.issuerKey()));
            this.blinded = blinding.blind(SignBody.credential(d, pk()));
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKeyParameters issuer(byte[] spki) {
        try {
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            return new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    public byte[] pk() {
        return Ed25519.publicKey(seed);
    }

    /** {@code z}, to be enrolled with. */
    public byte[] blinded() {
        return blinded.getBlindedMessage();
    }

    /** What the desk posts to be enrolled, through the app's page. */
    public String enrolRequest() {
        return "[{\"D\":\"%s\",\"z\":\"%s\",\"vault\":\"%s\"}]"
                .formatted(Base64Url.encode(d), Base64Url.encode(blinded()), Base64Url.encode(Random.bytes(444)));
    }

    /** Unblinds what the issuer signed, and checks it. */
    public void finish(byte[] blindSig) {
        try {
            cred = blinding.finalize(blinded, blindSig);
        } catch (CryptoException malformed) {
            throw new IllegalArgumentException("The issuer did not sign this", malformed);
        }
    }

    /** Carries a credential of which it does not know whether it is genuine. */
    public void carry(byte[] credential) {
        cred = credential.clone();
    }

    public byte[] credential() {
        return cred.clone();
    }

    public SignBody sign() {
        return sign(COUNTED);
    }

    /** The next body of this key: signs, or changes how one appears. */
    public SignBody sign(String payload) {
        return seal(payload, terms, d);
    }

    private SignBody seal(String payload, Terms under, byte[] fingerprint) {
        var p = payload.getBytes(UTF_8);
        var plain = new Payload(p, Ed25519.sign(seed, Payload.signed(fingerprint, p))).padded();
        var key = Random.bytes(AesGcm.KEY);
        var ct = AesGcm.seal(key, new byte[AesGcm.IV], Bytes.concat(fingerprint, pk()), plain);
        var shares = Split.of(key, under.keyholders().size(), under.t());
        var boxes = new ArrayList<byte[]>();
        for (var i = 1; i <= shares.size(); i++) {
            var x25519 = Base64Url.decode(under.keyholders().get(i - 1).x25519());
            boxes.add(ShareBox.seal(x25519, fingerprint, pk(), i, shares.get(i - 1)));
        }
        return signed(Action.SIGN, ct, Bytes.concat(boxes.toArray(byte[][]::new)));
    }

    /** The next body of this key: takes the signature back. */
    public SignBody withdraw() {
        return signed(
                Action.WITHDRAW,
                Random.bytes(SignBody.CT),
                Random.bytes(SignBody.BOX * terms.keyholders().size()));
    }

    /** The next body of this key, with what somebody else sealed. */
    public SignBody copy(SignBody other) {
        return signed(Action.SIGN, other.ct(), other.boxes());
    }

    private SignBody signed(Action action, byte[] ct, byte[] boxes) {
        seq++;
        var unsigned = new SignBody(action, seq, pk(), cred, ct, boxes, new byte[64]);
        var es = Ed25519.sign(seed, unsigned.signed(d));
        return new SignBody(action, seq, pk(), cred, ct, boxes, es);
    }
}
