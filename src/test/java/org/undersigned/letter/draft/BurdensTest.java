package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.draft.update.Crafted;

/** What one line burdens the server with is not the others' burden. */
@Tag("long")
class BurdensTest extends SocketTest {

    private static final String MUCH = "p".repeat(500_000);

    private final long ids = new Random().nextLong(1, 1L << 32);

    @Test
    void whoStopsReadingIsGivenUpAndCostsTheOthersNothing() throws IOException {
        try (var dead = new DeadLine(port, letter, "mary")) {
            var ada = joined("ada");
            var grace = joined("grace");
            for (var at = 0; at < 24; at++) {
                var writer = at % 2 == 0 ? ada : grace;
                writer.update(Crafted.text(ids + at, MUCH));
                writer.untilSaved(2 + at / 2);
            }
            assertThat(grace.heardUpdate(Crafted.text(ids + 22, MUCH))).isTrue();
            assertThat(dead.isGivenUp()).isTrue();
            assertThat(ada.code + grace.code).isZero();
        }
    }

    @Test
    void whoReadsIsNeverGivenUp() throws IOException {
        try (var quiet = new DeadLine(port, letter, "mary")) {
            var ada = joined("ada");
            ada.update(Crafted.text(ids, MUCH));
            ada.untilSaved(2);
            assertThat(quiet.isGivenUp()).isFalse();
        }
    }

    @Test
    void aDraftGrowsToSixteenMegabytesAndNoFurther() {
        var writers = Arrays.asList(joined("ada"), joined("grace"), joined("alan"));
        var all = "p".repeat(1_000_000);
        for (var at = 0; at < 17; at++) {
            var writer = writers.get(at % 3);
            writer.update(Crafted.text(ids + at, all));
            writer.untilSaved(2 + at / 3);
        }
        writers.get(2).update(Crafted.text(ids + 20, "x"));
        writers.get(2).untilClosed("refused");

        var reader = joined("mary");
        assertThat(reader.heard).anyMatch(heard -> heard.isAnswer() && heard.body().length > 16 << 20);
    }
}
