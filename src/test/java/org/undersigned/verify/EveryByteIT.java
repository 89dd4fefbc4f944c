package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.verify.BundleVerifierTest.good;
import static org.undersigned.verify.BundleVerifierTest.refusal;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EveryByteIT {

    private static final byte[] BUNDLE = good().write();

    @Test
    void everyFlippedByteIsRefusedButWhatTheOperatorOnlyStates() {
        var stated = digits("\"E\":") | digits("\"R\":");

        var accepted = IntStream.range(0, BUNDLE.length)
                .parallel()
                .filter(at -> refusal(flipped(at, 1)).equals("right"))
                .boxed()
                .toList();

        assertThat(refusal(BUNDLE)).isEqualTo("right");
        assertThat(accepted)
                .allSatisfy(at -> assertThat((int) BUNDLE[at]).as("byte %d", at).isBetween((int) '0', (int) '9'));
        assertThat(accepted.size()).isLessThanOrEqualTo(stated);
    }

    @Test
    void soIsEveryOtherBitOfManyBytes() {
        var accepted = IntStream.range(0, BUNDLE.length)
                .filter(at -> at % 7 == 3)
                .parallel()
                .filter(at -> refusal(flipped(at, 2 << at % 7)).equals("right"))
                .boxed()
                .toList();

        assertThat(accepted).allSatisfy(at -> assertThat((int) BUNDLE[at]).isBetween((int) '0', (int) '9'));
    }

    /** How many digits stand after this name in the head. */
    private static int digits(String name) {
        var head = new String(BUNDLE, StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElseThrow();
        var at = head.indexOf(name) + name.length();
        return (int) head.substring(at).chars().takeWhile(Character::isDigit).count();
    }

    private static byte[] flipped(int at, int bits) {
        var copy = BUNDLE.clone();
        copy[at] ^= (byte) bits;
        return copy;
    }
}
