package org.undersigned.protocol;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/**
 * The public half of an issuer: RFC 9474, RSABSSA-SHA384-PSS-Deterministic. What {@link IssuerKey} signed without
 * seeing, this verifies like any RSASSA-PSS signature.
 */
public final class BlindRsa {

    /** Bytes of a blinded message, of its signature, and of a credential. */
    public static final int SIZE = 384;

    static final int BITS = SIZE * 8;
    static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1);

    private final RSAPublicKey key;

    BlindRsa(RSAPublicKey key) {
        this.key = key;
    }

    /**
     * Reads SPKI DER.
     *
     * @throws IllegalArgumentException for anything but an RSA key of 3072 bits with e = 65537 in its one encoding
     */
    public static BlindRsa of(byte[] spki) {
        try {
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            if (key.getModulus().bitLength() != BITS || !key.getPublicExponent().equals(EXPONENT)) {
                throw new IllegalArgumentException("An issuer's key has 3072 bits and e = 65537");
            }
            if (!Arrays.equals(key.getEncoded(), spki)) {
                throw new IllegalArgumentException("Not the canonical encoding of an issuer's key");
            }
            return new BlindRsa(key);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("Not an RSA key", unreadable);
        }
    }

    /** Whether the signature is genuine. Whatever is not of the right form is not: nothing here throws. */
    public boolean verify(byte[] message, byte[] signature) {
        try {
            var pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(PSS);
            pss.initVerify(key);
            pss.update(message);
            return pss.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has RSASSA-PSS", impossible);
        }
    }
}
