package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8032, section 7.1, test 3. */
    @Test
    void signsAsRfc8032Does() {
        var seed = HEX.parseHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        var signature = HEX.parseHex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

        assertThat(HEX.formatHex(Ed25519.publicKey(seed)))
                .isEqualTo("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        assertThat(Ed25519.sign(seed, HEX.parseHex("af82"))).isEqualTo(signature);
        assertThat(new Ed25519.Signer(seed).sign(HEX.parseHex("af82"))).isEqualTo(signature);
    }

    @Test
    void whatIsNotOfTheRightFormIsNotGenuine() {
        var seed = Random.bytes(32);
        var message = Random.bytes(10);
        var signature = Ed25519.sign(seed, message);

        assertThat(Ed25519.verify(Ed25519.publicKey(seed), message, signature)).isTrue();
        assertThat(Ed25519.verify(Ed25519.publicKey(seed), Random.bytes(10), signature))
                .isFalse();
        assertThat(Ed25519.verify(Ed25519.publicKey(seed), message, new byte[64]))
                .isFalse();
        assertThat(Ed25519.verify(Ed25519.publicKey(seed), message, new byte[3]))
                .isFalse();
        assertThat(Ed25519.verify(new byte[32], message, signature)).isFalse();
        assertThat(Ed25519.verify(new byte[31], message, signature)).isFalse();
    }
}
