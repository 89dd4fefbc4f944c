package org.undersigned.letter.draft.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent is read or refused, and costs little; Jazzer thinks of things that we did not. */
@Tag("long")
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 30);
    private static final boolean LONG = SECONDS > 60;

    @Test
    void whateverJazzerThinksOfIsReadOrRefusedInEightMegabytes() throws Exception {
        var verdict = Fuzzer.run(FuzzTarget.class, SECONDS, LONG);

        assertThat(verdict.passed()).as(verdict.report()).isTrue();
        assertThat(verdict.report()).contains("DONE");
    }

    @Test
    void whatTrustsAMessageIsFoundOut() throws Exception {
        var verdict = Fuzzer.run(CredulousTarget.class, 20, LONG);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.report()).contains("more than eight megabytes");
    }

    @Test
    void everyKnownAttackCostsLittle() throws Exception {
        var messages = new HashMap<>(Attacks.ofOneMegabyte());
        for (var attack : Fuzzer.attacks()) {
            messages.put(attack[0], Fuzzer.bytes(attack));
        }
        messages.forEach((name, message) -> {
            var cost = leastOf(message);
            assertThat(cost.bytes()).as(name).isLessThan(Cost.MOST_BYTES);
            if (LONG) {
                assertThat(cost.nanos()).as(name).isLessThan(Cost.MOST_NANOS);
            }
        });
    }

    /** The first readings also load and compile what reads. */
    private static Cost leastOf(byte[] message) {
        return Stream.generate(() -> Cost.ofReading(message))
                .limit(10)
                .min(Comparator.comparingLong(Cost::nanos))
                .orElseThrow();
    }
}
