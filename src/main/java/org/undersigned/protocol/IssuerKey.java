package org.undersigned.protocol;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.RSABlindSignatureServer;

/** The secret half of an issuer: signs what it cannot read. One key per letter. */
public final class IssuerKey {

    private final RSAPrivateCrtKey key;

    IssuerKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    public static IssuerKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BlindRsa.BITS, BlindRsa.EXPONENT));
            return new IssuerKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }

    /** Reads what {@link #pkcs8()} wrote. */
    public static IssuerKey of(byte[] pkcs8) {
        try {
            return new IssuerKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("Not an RSA key", unreadable);
        }
    }

    public byte[] pkcs8() {
        return key.getEncoded();
    }

    /** The public half as SPKI DER, as the terms carry it. */
    public byte[] spki() {
        try {
            var half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return KeyFactory.getInstance("RSA").generatePublic(half).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A private key with CRT values has a public half", impossible);
        }
    }

    /**
     * RFC 9474, BlindSign. Bouncy Castle blinds the exponentiation again against timing and checks its result before
     * it leaves: one faulty signature would give the key away.
     *
     * @throws IllegalArgumentException unless the message has the modulus' length, is below it, and is not zero
     */
    public byte[] blindSign(byte[] blinded) {
        if (isZero(blinded)) {
            throw new IllegalArgumentException("A blinded message is not zero");
        }
        try {
            return new RSABlindSignatureServer(parameters()).blindSign(blinded);
        } catch (CryptoException malformed) {
            throw new IllegalArgumentException("Not a blinded message", malformed);
        }
    }

    private static boolean isZero(byte[] bytes) {
        var any = 0;
        for (var b : bytes) {
            any |= b;
        }
        return any == 0;
    }

    private RSAPrivateCrtKeyParameters parameters() {
        return new RSAPrivateCrtKeyParameters(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient());
    }
}
