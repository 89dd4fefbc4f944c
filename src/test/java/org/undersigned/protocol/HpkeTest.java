package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HpkeTest {

    private final byte[] secret = Random.bytes(32);
    private final byte[] d = Random.bytes(32);
    private final byte[] pk = Random.bytes(32);
    private final byte[] share = Random.bytes(33);

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
}
