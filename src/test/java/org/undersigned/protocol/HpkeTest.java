package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HpkeTest {

    private final byte[] secret = Random.bytes(32);
    private final byte[] d = Random.bytes(32);
    private final byte[] pk = Random.bytes(32);
    private final byte[] share = Random.bytes(33);

    @Test
    void theVectorOfRfc9180Opens() throws IOException {
        try (var file = HpkeTest.class.getResourceAsStream("/vectors/rfc9180.json")) {
            var vector = new JsonMapper().readTree(file).get(0);
            var first = vector.get("encryptions").get(0);
            var box = Bytes.concat(hex(vector, "enc"), hex(first, "ct"));

            assertThat(Hpke.publicKey(hex(vector, "skRm"))).isEqualTo(hex(vector, "pkRm"));
            assertThat(Hpke.open(hex(vector, "skRm"), hex(vector, "info"), hex(first, "aad"), box))
                    .contains(hex(first, "pt"));
            assertThat(Hpke.open(hex(vector, "skRm"), hex(vector, "info"), hex(first, "pt"), box))
                    .isEmpty();
        }
    }

    @Test
    void aShareOpensForItsKeyholderAndItsEntryOnly() {
        var box = ShareBox.seal(Hpke.publicKey(secret), d, pk, 1, share);

        assertThat(box).hasSize(SignBody.BOX);
        assertThat(ShareBox.open(secret, d, pk, 1, box)).contains(share);
        assertThat(ShareBox.open(secret, d, pk, 2, box)).isEmpty();
        assertThat(ShareBox.open(secret, Random.bytes(32), pk, 1, box)).isEmpty();
        assertThat(ShareBox.open(secret, d, Random.bytes(32), 1, box)).isEmpty();
        assertThat(ShareBox.open(Random.bytes(32), d, pk, 1, box)).isEmpty();
    }

    @Test
    void randomBytesInPlaceOfABoxOpenForNobody() {
        assertThat(ShareBox.open(secret, d, pk, 1, Random.bytes(SignBody.BOX))).isEmpty();
        assertThat(ShareBox.open(secret, d, pk, 1, new byte[SignBody.BOX])).isEmpty();
        assertThat(ShareBox.open(secret, d, pk, 1, new byte[3])).isEmpty();
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.get(field).asString());
    }
}
