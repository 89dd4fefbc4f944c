package org.undersigned.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A genuine bundle of as many signatures as one likes, made as fast as that can be. */
final class LargeBundle {

    private static final byte[] COUNTED = "{\"choice\":\"COUNTED\"}".getBytes(UTF_8);
    private static final int AT_ONCE = 2000;

    private final ManyPrimes issuer = new ManyPrimes();
    private final BundleMaker maker;
    private final byte[] d;

    private LargeBundle() {
        var spki = BundleMaker.base64(spki(issuer));
        maker = BundleMaker.under(terms -> {
            terms.put("issuer", spki);
            terms.put("eligibleCount", 1_000_000);
        });
        d = maker.fingerprint();
    }

    static void write(Path file, int entries) throws IOException {
        new LargeBundle().to(file, entries);
    }

    private void to(Path file, int entries) throws IOException {
        maker.head.put("E", entries);
        var keys = IntStream.range(0, entries)
                .parallel()
                .mapToObj(LargeBundle::keyPair)
                .sorted((one, other) -> Arrays.compareUnsigned(one, 32, 64, other, 32, 64))
                .toList();
        try (var out =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
            out.write(new String(maker.write(), UTF_8));
            for (var from = 0; from < entries; from += AT_ONCE) {
                for (var line : lines(keys.subList(from, Math.min(entries, from + AT_ONCE)))) {
                    out.write(line);
                }
            }
        }
    }

    private List<String> lines(List<byte[]> keys) {
        return keys.parallelStream().map(this::line).toList();
    }

    /** Seed and public key. */
    private static byte[] keyPair(int number) {
        var pair = new byte[64];
        System.arraycopy(Primitives.sha256(("signatory " + number).getBytes(UTF_8)), 0, pair, 0, 32);
        Ed25519.generatePublicKey(pair, 0, pair, 32);
        return pair;
    }

    private String line(byte[] pair) {
        var seed = Arrays.copyOf(pair, 32);
        var pk = Arrays.copyOfRange(pair, 32, 64);
        var h = Primitives.sha256(pk);
        return "{\"pk\":\"%s\",\"cred\":\"%s\",\"seq\":1,\"h\":\"%s\",\"es\":\"%s\",\"p\":\"%s\",\"inner\":\"%s\"}\n"
                .formatted(
                        BundleMaker.base64(pk),
                        BundleMaker.base64(credential(Primitives.labelled("cred", d, pk))),
                        BundleMaker.base64(h),
                        BundleMaker.base64(signed(seed, Primitives.labelled("sign", d, new byte[] {1, 0, 1}, pk, h))),
                        BundleMaker.base64(COUNTED),
                        BundleMaker.base64(signed(seed, Primitives.labelled("entry", d, COUNTED))));
    }

    private static byte[] signed(byte[] seed, byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private byte[] credential(byte[] message) {
        try {
            var signer = new PSSSigner(issuer, new SHA384Digest(), new SHA384Digest(), 48);
            signer.init(true, new RSAKeyParameters(true, issuer.modulus(), ManyPrimes.E));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] spki(ManyPrimes issuer) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(issuer.modulus(), ManyPrimes.E))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
