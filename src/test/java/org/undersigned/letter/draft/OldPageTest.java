package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A page from before an upgrade would take what it does not know out of the draft: it is asked to load again. */
class OldPageTest extends SocketTest {

    @Test
    void aPageThatKnowsLessThanTheDraftMayHoldIsToldSoAndSentAway() {
        Line.open(port, letter, "ada employee", "?saved=1&schema=1", "Origin", Line.OURS)
                .untilClosed("outdated");
    }

    @Test
    void aPageOfTodayAndWhoeverSaysNothingMayStay() {
        for (var query : new String[] {"?saved=1&schema=" + PageSchema.CURRENT, "?saved=1"}) {
            Line.open(port, letter, "ada employee", query, "Origin", Line.OURS)
                    .until("the first question", heard -> heard.sync() == Frames.ASK);
        }
    }

    @Test
    void theServerAndThePageCountAlike() throws IOException {
        assertThat(Files.readString(Path.of("frontend/drafting/schema-version.ts")))
                .contains("SCHEMA_VERSION = " + PageSchema.CURRENT);
    }
}
