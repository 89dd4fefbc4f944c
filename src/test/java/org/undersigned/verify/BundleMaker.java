package org.undersigned.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes bundles for the verifier's tests, from docs/protocol.md and not from the code that writes them in earnest. What
 * it made can be spoiled: head and entries are maps until they are written.
 */
final class BundleMaker {

    static final String TEXT = "{\"title\":\"Keep our maps out of the war room\"}";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Comparator<Map<String, Object>> BY_KEY = Comparator.comparing(
            entry -> Base64.getUrlDecoder().decode((String) entry.get("pk")), Arrays::compareUnsigned);
    private static final KeyPair ISSUER = rsa(3072);
    private static final Ed25519PrivateKeyParameters ATTEST = key("attest");

    final Map<String, Object> terms = terms();
    final Map<String, Object> head = new LinkedHashMap<>();
    final List<Map<String, Object>> entries = new ArrayList<>();
    private byte[] d = {};
    private int people;

    private BundleMaker() {}

    /** A bundle that nobody has signed yet, under terms that may be changed first. */
    static BundleMaker under(Consumer<Map<String, Object>> change) {
        var maker = new BundleMaker();
        change.accept(maker.terms);
        maker.freeze();
        return maker;
    }

    static BundleMaker underUsualTerms() {
        return under(terms -> {});
    }

    BundleMaker counted(int howMany) {
        return times(howMany, () -> sign(Map.of("choice", "COUNTED")));
    }

    BundleMaker byRole(String role, int howMany) {
        return times(howMany, () -> sign(Map.of("choice", "ROLE", "role", role)));
    }

    /** Somebody who appears by role, left out because too few chose it. */
    BundleMaker leftOut(int howMany) {
        return times(howMany, () -> {
            var entry = sign(Map.of("choice", "COUNTED"));
            entry.remove("p");
            entry.remove("inner");
        });
    }

    BundleMaker named(String name, String title) {
        return times(1, () -> sign(Map.of("choice", "NAMED", "att", attestation(name, name, title))));
    }

    /** Signs whatever is given as what is printed. */
    Map<String, Object> sign(Map<String, ?> printed) {
        return sign(bytes(printed));
    }

    Map<String, Object> sign(byte[] p) {
        var seed = key("signatory " + people++);
        var pk = seed.generatePublicKey().getEncoded();
        var h = sha256(("what was sealed " + people).getBytes(StandardCharsets.UTF_8));
        var entry = new LinkedHashMap<String, Object>();
        entry.put("pk", base64(pk));
        entry.put("cred", base64(pss(ISSUER, concat(label("cred"), d, pk))));
        entry.put("seq", 258);
        entry.put("h", base64(h));
        entry.put("es", base64(sign(seed, label("sign"), d, new byte[] {1, 1, 2}, pk, h)));
        entry.put("p", base64(p));
        entry.put("inner", base64(sign(seed, label("entry"), d, p)));
        var place = Collections.binarySearch(entries, entry, BY_KEY);
        entries.add(-place - 1, entry);
        head.put("E", entries.size());
        return entry;
    }

    /** What the sign-in attests of a person; {@code who} tells accounts apart. */
    Map<String, Object> attestation(String who, String name, String title) {
        return attestation(who, name, title, d);
    }

    Map<String, Object> attestation(String who, String name, String title, byte[] fingerprint) {
        var nid = Arrays.copyOf(sha256(who.getBytes(StandardCharsets.UTF_8)), 16);
        var a = bytes(Map.of("D", base64(fingerprint), "nid", base64(nid), "name", name, "title", title));
        return Map.of("a", base64(a), "sig", base64(sign(ATTEST, label("att"), a)));
    }

    byte[] fingerprint() {
        return d.clone();
    }

    byte[] write() {
        var out = new StringBuilder(JSON.writeValueAsString(head)).append('\n');
        entries.forEach(entry -> out.append(JSON.writeValueAsString(entry)).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] lines) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> terms() {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("v", "OL1");
        terms.put("letterId", base64(new byte[16]));
        terms.put("textSha256", base64(sha256(TEXT.getBytes(StandardCharsets.UTF_8))));
        terms.put("threshold", 2);
        terms.put("opens", "atThreshold");
        terms.put("closesAt", "2026-12-01T08:00:00Z");
        terms.put("lastLookHours", 24);
        terms.put("releaseByDays", 14);
        terms.put("t", 2);
        terms.put(
                "keyholders",
                IntStream.of(1, 2, 3).mapToObj(BundleMaker::keyholder).toList());
        terms.put("issuer", base64(ISSUER.getPublic().getEncoded()));
        terms.put("attest", base64(ATTEST.generatePublicKey().getEncoded()));
        terms.put("organisation", "Meridian");
        terms.put("roles", List.of("Engineering", "Design and Research"));
        terms.put("eligibleCount", 3200);
        terms.put("reissue", 24);
        terms.put("deskSha256", base64(new byte[32]));
        return terms;
    }

    private static Map<String, Object> keyholder(int number) {
        var name = "Keyholder " + number;
        return Map.of(
                "name", name,
                "x25519", base64(sha256(name.getBytes(StandardCharsets.UTF_8))),
                "ed25519", base64(key(name).generatePublicKey().getEncoded()));
    }

    private void freeze() {
        var frozen = bytes(terms);
        d = sha256(concat(label("terms"), frozen));
        head.put("v", "OL1");
        head.put("terms", base64(frozen));
        head.put("text", base64(TEXT.getBytes(StandardCharsets.UTF_8)));
        var approvals = IntStream.of(1, 2, 3)
                .mapToObj(number -> base64(sign(key("Keyholder " + number), label("approve"), d)))
                .toList();
        head.put("approvals", approvals);
        head.put("E", 0);
        head.put("R", 0);
    }

    private BundleMaker times(int howMany, Runnable signature) {
        for (var i = 0; i < howMany; i++) {
            signature.run();
        }
        return this;
    }

    private static byte[] bytes(Map<String, ?> json) {
        return JSON.writeValueAsBytes(json);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] label(String name) {
        return ("OL1 " + name + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static Ed25519PrivateKeyParameters key(String name) {
        return new Ed25519PrivateKeyParameters(sha256(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sign(Ed25519PrivateKeyParameters key, byte[]... parts) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        Arrays.stream(parts).forEach(part -> signer.update(part, 0, part.length));
        return signer.generateSignature();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pss(KeyPair issuer, byte[] message) {
        try {
            var signer = Signature.getInstance("RSASSA-PSS");
            signer.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
            signer.initSign(issuer.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
