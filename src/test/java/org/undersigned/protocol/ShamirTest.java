package org.undersigned.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShamirTest {

    private static final byte[] SECRET = Random.bytes(32);

    @Test
    void everyThreeOfFiveOpenAndNoTwoDo() {
        var shares = Split.of(SECRET, 5, 3);

        for (var subset : subsets(shares)) {
            if (subset.size() >= 3) {
                assertThat(Shamir.combine(subset)).isEqualTo(SECRET);
            } else if (subset.size() == 2) {
                assertThat(Shamir.combine(subset)).isNotEqualTo(SECRET);
            }
        }
    }

    /** The field is AES's: 0x57 times 0x83 is 0xc1 (FIPS 197, section 4.2). f(z) = s + 0x57 z, so f(0x83) = s + 0xc1. */
    @Test
    void sharesAreValuesOverTheFieldOfAes() {
        var one = HexFormat.of().parseHex("5501"); // f(1) = 0x02 + 0x57
        var other = HexFormat.of().parseHex("c383"); // f(0x83) = 0x02 + 0xc1

        assertThat(Shamir.combine(List.of(one, other))).containsExactly(0x02);
    }

    @Test
    void aShareTwiceIsNotTwoShares() {
        var share = Split.of(SECRET, 3, 2).getFirst();

        assertThatIllegalArgumentException().isThrownBy(() -> Shamir.combine(List.of(share, share.clone())));
        assertThatIllegalArgumentException().isThrownBy(() -> Shamir.combine(List.of(share, new byte[33])));
        assertThatIllegalArgumentException().isThrownBy(() -> Shamir.combine(List.of(share, new byte[] {1, 1})));
    }

    private static List<List<byte[]>> subsets(List<byte[]> shares) {
        var subsets = new ArrayList<List<byte[]>>();
        for (var mask = 0; mask < 1 << shares.size(); mask++) {
            var subset = new ArrayList<byte[]>();
            for (var i = 0; i < shares.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    subset.add(shares.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
