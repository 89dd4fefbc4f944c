package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a browser once wrote (frontend/protocol/testing/make-exchange.ts). */
class ExchangeTest {

    private final JsonNode exchange = read();
    private final byte[] terms = hex(exchange, "terms");
    private final byte[] d = hex(exchange, "D");
    private final SignBody body = SignBody.decode(hex(exchange, "body"), 5);

    @Test
    void theFingerprintIsTheSame() {
        assertThat(Sha256.of(Label.TERMS.with(terms))).isEqualTo(d);
    }

    @Test
    void credentialAndSignatureHold() {
        var issuer = BlindRsa.of(
                Base64Url.decode(new JsonMapper().readTree(terms).get("issuer").asString()));

        assertThat(issuer.verify(SignBody.credential(d, body.pk()), body.cred()))
                .isTrue();
        assertThat(Ed25519.verify(body.pk(), body.signed(d), body.es())).isTrue();
        assertThat(Ed25519.verify(body.pk(), body.signed(Sha256.of(d)), body.es()))
                .isFalse();
    }

    @Test
    void aWithdrawalIsSignedLikeAnyOther() {
        var withdrawal = SignBody.decode(hex(exchange, "withdrawal"), 5);

        assertThat(withdrawal.action()).isEqualTo(Action.WITHDRAW);
        assertThat(withdrawal.seq()).isEqualTo(2);
        assertThat(Ed25519.verify(withdrawal.pk(), withdrawal.signed(d), withdrawal.es()))
                .isTrue();
    }

    @Test
    void everyKeyholderOpensTheirOwnBox() {
        for (var i = 0; i < 5; i++) {
            var keyholder = exchange.get("keyholders").get(i);
            var box = Arrays.copyOfRange(body.boxes(), i * SignBody.BOX, (i + 1) * SignBody.BOX);

            assertThat(ShareBox.open(hex(keyholder, "x25519Secret"), d, body.pk(), i + 1, box))
                    .contains(hex(keyholder, "share"));
        }
    }

    @Test
    void anyThreeSharesOpenWhatWasSealed() {
        for (var three : List.of(List.of(0, 1, 2), List.of(4, 2, 0), List.of(1, 3, 4))) {
            var payload = Payload.open(Shamir.combine(shares(three)), d, body.pk(), body.ct())
                    .orElseThrow();

            assertThat(new String(payload.p(), StandardCharsets.UTF_8))
                    .isEqualTo(exchange.get("p").asString());
            assertThat(Ed25519.verify(body.pk(), Payload.signed(d, payload.p()), payload.inner()))
                    .isTrue();
        }
        assertThat(Payload.open(Shamir.combine(shares(List.of(0, 1))), d, body.pk(), body.ct()))
                .isEmpty();
    }

    @Test
    void keyholdersWordsHold() {
        for (var keyholder : exchange.get("keyholders")) {
            var key = hex(keyholder, "ed25519");
            var shares = hex(keyholder, "shares");
            var all = Arrays.copyOf(shares, shares.length - Ed25519.SIGNATURE);
            var signature = Arrays.copyOfRange(shares, all.length, shares.length);

            assertThat(Ed25519.verify(key, Label.APPROVE.with(d), hex(keyholder, "approval")))
                    .isTrue();
            assertThat(Ed25519.verify(key, Label.SHARES.with(d, Sha256.of(all)), signature))
                    .isTrue();
            assertThat(all).hasSize(2 * 34);
        }
    }

    @Test
    void theListKnowsAKeyByItsHash() {
        assertThat(Sha256.of(Label.BOOK.with(body.pk()))).isEqualTo(hex(exchange, "bookKey"));
    }

    private List<byte[]> shares(List<Integer> which) {
        return which.stream()
                .map(i -> hex(exchange.get("keyholders").get(i), "share"))
                .toList();
    }

    private static JsonNode read() {
        try (var file = ExchangeTest.class.getResourceAsStream("/vectors/exchange.json")) {
            return new JsonMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.get(field).asString());
    }
}
