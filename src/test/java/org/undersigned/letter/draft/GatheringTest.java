package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The more read, the longer what is told waits for more; within bounds. */
class GatheringTest {

    private final Gathering gathering =
            new Gathering(Duration.ofMillis(100), Duration.ofNanos(2_500_000), Duration.ofMillis(500));

    @Test
    void fewAreToldSoonAndManyMoreRarelyButNeverTooLate() {
        assertThat(gathering.among(2)).hasMillis(100);
        assertThat(gathering.among(100)).hasMillis(250);
        assertThat(gathering.among(1000)).hasMillis(500);
    }
}
