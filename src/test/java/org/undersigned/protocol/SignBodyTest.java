package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SignBodyTest {

    @Test
    void underFiveKeyholdersABodyHas5000Bytes() {
        assertThat(SignBody.size(5)).isEqualTo(5000);
        assertThat(body(Action.SIGN).encode()).hasSize(5000);
        assertThat(body(Action.WITHDRAW).encode()).hasSize(5000);
    }

    @Test
    void whatIsWrittenIsRead() {
        var bytes = body(Action.WITHDRAW).encode();

        assertThat(SignBody.decode(bytes, 5).encode()).isEqualTo(bytes);
        assertThat(SignBody.decode(bytes, 5).seq()).isEqualTo(65535);
    }

    @Test
    void anotherSizeOrAnUnknownActionIsRefused() {
        var bytes = body(Action.SIGN).encode();
        assertThatIllegalArgumentException().isThrownBy(() -> SignBody.decode(bytes, 4));
        bytes[0] = 3;
        assertThatIllegalArgumentException().isThrownBy(() -> SignBody.decode(bytes, 5));
    }

    @Test
    void aPayloadIsPaddedSoThatItsLengthDoesNotShow() {
        var shortOne = new Payload("{}".getBytes(), Random.bytes(64));
        var longOne = new Payload(Random.bytes(Payload.LONGEST), Random.bytes(64));

        assertThat(shortOne.padded()).hasSameSizeAs(longOne.padded());
        assertThat(Payload.read(shortOne.padded()).orElseThrow().p()).isEqualTo("{}".getBytes());
        assertThat(Payload.read(longOne.padded()).orElseThrow().p()).isEqualTo(longOne.p());
    }

    @Test
    void paddingThatIsNotZeroIsNotRead() {
        var padded = new Payload("{}".getBytes(), Random.bytes(64)).padded();
        assertThat(Payload.read(padded)).isPresent();
        padded[SignBody.PLAIN - 1] = 1;
        assertThat(Payload.read(padded)).isEmpty();
    }

    private static SignBody body(Action action) {
        return new SignBody(
                action,
                65535,
                Random.bytes(32),
                Random.bytes(384),
                Random.bytes(SignBody.CT),
                Random.bytes(5 * SignBody.BOX),
                Random.bytes(64));
    }
}
