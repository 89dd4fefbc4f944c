package org.undersigned.protocol;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a tag of 16 bytes at the end. Whoever seals sees to it that key and iv meet only once. */
public final class AesGcm {

    public static final int KEY = 32;
    public static final int IV = 12;
    public static final int TAG = 16;

    private AesGcm() {}

    public static byte[] seal(byte[] key, byte[] iv, byte[] aad, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, iv, aad).doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM seals everything of a sane size", impossible);
        }
    }

    /** What was sealed; empty where key, iv or aad are others, or a byte has changed. */
    public static Optional<byte[]> open(byte[] key, byte[] iv, byte[] aad, byte[] sealed) {
        if (sealed.length < TAG) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, iv, aad).doFinal(sealed));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, byte[] aad) throws GeneralSecurityException {
        if (key.length != KEY || iv.length != IV) {
            throw new IllegalArgumentException("AES-256-GCM takes a key of 32 bytes and an iv of 12");
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, iv));
        cipher.updateAAD(aad);
        return cipher;
    }
}
