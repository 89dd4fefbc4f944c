package org.undersigned.protocol;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. One message to one key, written as
 * {@code enc32 || ciphertext}.
 */
public final class Hpke {

    public static final int ENC = 32;

    private Hpke() {}

    public static byte[] publicKey(byte[] privateKey) {
        return new X25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
    }

    public static byte[] seal(byte[] publicKey, byte[] info, byte[] aad, byte[] plain) {
        try {
            var context = suite().setupBaseS(new X25519PublicKeyParameters(publicKey), info);
            return Bytes.concat(context.getEncapsulation(), context.seal(aad, plain));
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("HPKE seals everything of a sane size", impossible);
        }
    }

    /** What was sealed; empty where key, info or aad are others, or a byte has changed. */
    public static Optional<byte[]> open(byte[] privateKey, byte[] info, byte[] aad, byte[] box) {
        if (box.length < ENC + AesGcm.TAG) {
            return Optional.empty();
        }
        var secret = new X25519PrivateKeyParameters(privateKey);
        var pair = new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
        try {
            var context = suite().setupBaseR(Arrays.copyOf(box, ENC), pair, info);
            return Optional.of(context.open(aad, Arrays.copyOfRange(box, ENC, box.length)));
        } catch (InvalidCipherTextException | IllegalStateException wrong) {
            return Optional.empty();
        }
    }

    /** A fresh one each time: it is not safe for threads. */
    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
