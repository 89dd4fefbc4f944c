package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.bouncycastle.crypto.params.RSABlindSignatureParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.RSABlindSignatureClient;
import org.bouncycastle.crypto.signers.RSABlindSignatureServer;
import org.junit.jupiter.api.Test;
import org.undersigned.credential.PlantedIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlindRsaTest {

    private static final IssuerKey ISSUER = PlantedIssuer.key();

    @Test
    void whatIsSignedBlindlyVerifiesOnceItIsUnblinded() throws Exception {
        var message = "I may sign".getBytes();
        var client = client(ISSUER);
        var blinded = client.blind(message);

        var credential = client.finalize(blinded, ISSUER.blindSign(blinded.getBlindedMessage()));

        assertThat(BlindRsa.of(ISSUER.spki()).verify(message, credential)).isTrue();
        assertThat(BlindRsa.of(ISSUER.spki()).verify("I may not".getBytes(), credential))
                .isFalse();
        assertThat(BlindRsa.of(IssuerKey.make().spki()).verify(message, credential))
                .isFalse();
    }

    @Test
    void aSignatureOfAnotherFormIsNotGenuine() {
        assertThat(BlindRsa.of(ISSUER.spki()).verify(new byte[1], new byte[384]))
                .isFalse();
        assertThat(BlindRsa.of(ISSUER.spki()).verify(new byte[1], new byte[383]))
                .isFalse();
        assertThat(BlindRsa.of(ISSUER.spki()).verify(new byte[1], new byte[0])).isFalse();
    }

    @Test
    void anAllZeroBlindedMessageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.blindSign(new byte[384]));
    }

    @Test
    void aBlindedMessageOfAnotherLengthOrBeyondTheModulusIsRefused() {
        var beyond = new byte[384];
        java.util.Arrays.fill(beyond, (byte) 0xff);

        assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.blindSign(new byte[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.blindSign(new byte[385]));
        assertThatIllegalArgumentException().isThrownBy(() -> ISSUER.blindSign(beyond));
    }

    @Test
    void anIssuerOfAnotherSizeOrExponentIsRefused() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> BlindRsa.of(key(2048, BlindRsa.EXPONENT)));
        assertThatIllegalArgumentException().isThrownBy(() -> BlindRsa.of(key(3072, BigInteger.valueOf(3))));
        assertThatIllegalArgumentException().isThrownBy(() -> BlindRsa.of(new byte[10]));
        assertThat(BlindRsa.of(key(3072, BlindRsa.EXPONENT))).isNotNull();
    }

    @Test
    void aKeySurvivesBeingWrittenDown() throws Exception {
        var read = IssuerKey.of(ISSUER.pkcs8());

        assertThat(read.spki()).isEqualTo(ISSUER.spki());
    }

    @Test
    void theServersHalfOfRfc9474SignsAsTheRfcDoes() throws Exception {
        var vector = vector();
        var p = number(vector, "p");
        var q = number(vector, "q");
        var d = number(vector, "d");
        var key = new RSAPrivateCrtKeyParameters(
                number(vector, "n"),
                number(vector, "e"),
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p));

        assertThat(new RSABlindSignatureServer(key).blindSign(bytes(vector, "blinded_msg")))
                .isEqualTo(bytes(vector, "blind_sig"));
    }

    @Test
    void theSignatureOfRfc9474Verifies() throws Exception {
        var vector = vector();
        var spec = new RSAPublicKeySpec(number(vector, "n"), number(vector, "e"));
        var key = new BlindRsa((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec));

        assertThat(key.verify(bytes(vector, "msg"), bytes(vector, "sig"))).isTrue();
        assertThat(key.verify(bytes(vector, "sig"), bytes(vector, "sig"))).isFalse();
    }

    private static RSABlindSignatureClient client(IssuerKey issuer) throws Exception {
        var key = (RSAPublicKey)
                KeyFactory.getInstance("RSA").generatePublic(new java.security.spec.X509EncodedKeySpec(issuer.spki()));
        return new RSABlindSignatureClient(
                RSABlindSignatureParameters.RSABSSA_SHA384_PSS_DETERMINISTIC,
                new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent()));
    }

    private static byte[] key(int bits, BigInteger exponent) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(bits, exponent));
        return generator.generateKeyPair().getPublic().getEncoded();
    }

    private static JsonNode vector() throws IOException {
        try (var file = BlindRsaTest.class.getResourceAsStream("/vectors/rfc9474.json")) {
            return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false)
                    .filter(vector -> vector.get("name").asString().equals("RSABSSA-SHA384-PSS-Deterministic"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static byte[] bytes(JsonNode vector, String field) {
        return HexFormat.of().parseHex(hex(vector, field));
    }

    private static BigInteger number(JsonNode vector, String field) {
        return new BigInteger(hex(vector, field), 16);
    }

    private static String hex(JsonNode vector, String field) {
        return vector.get(field).asString().replaceFirst("^0x", "");
    }
}
