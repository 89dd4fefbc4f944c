package org.undersigned.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A drawer of RSA keys, made once and used by turns: a key of 3072 bits takes a second to make, and module tests open
 * hundreds of letters. Journeys and drills make their own.
 */
final class SpareKeys extends Provider {

    private static final Path DRAWER = Path.of(".tools/spare-keys");
    private static final int KEYS = 24;
    private static final RSAKeyGenParameterSpec OURS = new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
    private static final AtomicInteger NEXT =
            new AtomicInteger(Integer.getInteger("undersigned.test.process", 1) * KEYS / 2);

    SpareKeys() {
        super("SpareKeys", "1", "RSA keys out of a drawer");
        put("KeyPairGenerator.RSA", Turns.class.getName());
    }

    /** Made by the platform, if the drawer is empty there. */
    private static KeyPair next() throws GeneralSecurityException, IOException {
        var file = DRAWER.resolve(NEXT.getAndIncrement() % KEYS + ".der");
        if (!Files.exists(file)) {
            Files.createDirectories(DRAWER);
            var fresh = Files.createTempFile(DRAWER, "fresh", "");
            Files.write(fresh, make(OURS).getPrivate().getEncoded());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        var keys = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
        return new KeyPair(
                keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())), secret);
    }

    private static KeyPair make(AlgorithmParameterSpec spec) throws GeneralSecurityException {
        var platform = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
        platform.initialize(spec);
        return platform.generateKeyPair();
    }

    /** What the platform's generator is asked, and answers. */
    public static final class Turns extends KeyPairGeneratorSpi {

        private RSAKeyGenParameterSpec spec = OURS;

        @Override
        public void initialize(int size, SecureRandom random) {
            spec = new RSAKeyGenParameterSpec(size, RSAKeyGenParameterSpec.F4);
        }

        @Override
        public void initialize(AlgorithmParameterSpec asked, SecureRandom random) {
            spec = (RSAKeyGenParameterSpec) asked;
        }

        @Override
        public KeyPair generateKeyPair() {
            try {
                return isOurs() ? next() : make(spec);
            } catch (GeneralSecurityException e) {
                throw new AssertionError("Every Java platform has RSA", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean isOurs() {
            return spec.getKeysize() == OURS.getKeysize()
                    && spec.getPublicExponent().equals(OURS.getPublicExponent());
        }
    }
}
