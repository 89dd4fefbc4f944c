package org.undersigned.verify;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The library's primitives, as OL1 uses them. */
final class Primitives {

    private static final BigInteger F4 = BigInteger.valueOf(65537);
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1);

    private Primitives() {}

    /** {@code L(name)}, and the parts after it. */
    static byte[] labelled(String name, byte[]... parts) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("OL1 " + name + "\0").getBytes(StandardCharsets.US_ASCII));
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean ed25519(byte[] key, byte[] signature, byte[] message) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }

    /** The letter's RSA key; any other size or exponent could have been chosen to do harm. */
    static PublicKey issuerKey(byte[] spki) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            if (key instanceof RSAPublicKey rsa
                    && rsa.getModulus().bitLength() == 3072
                    && rsa.getPublicExponent().equals(F4)
                    && Arrays.equals(key.getEncoded(), spki)) {
                return key;
            }
        } catch (GeneralSecurityException notAKey) {
            // the same answer as for a wrong key
        }
        throw new Wrong(Rule.ISSUER_KEY);
    }

    /** RFC 9474: a finished blind signature is a plain PSS signature with a salt of 48 bytes. */
    static boolean credential(PublicKey issuer, byte[] credential, byte[] message) {
        try {
            var verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(issuer);
            verifier.update(message);
            return verifier.verify(credential);
        } catch (GeneralSecurityException wrongSizeOrRange) {
            return false;
        }
    }
}
