package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.frozen.LetterId;
import tools.jackson.databind.JsonNode;

/** Yjs in Node is the oracle: whatever the lines lose, double and delay, all end with the letter that Yjs merges. */
@Tag("long")
class BadLinesTest extends SocketTest {

    private static final int SEEDS = Integer.getInteger("draft.storms", 25);

    @Test
    void allReadTheSameInTheEndHoweverBadTheLines() {
        var drafts = IntStream.range(0, SEEDS).mapToObj(seed -> another()).toList();

        var verdict = storm(drafts, false);

        assertThat(differences(verdict)).isEmpty();
        assertThat(verdict.get("lost").asInt()).as("changes that a line lost").isGreaterThan(SEEDS);
        assertThat(verdict.get("unclear").asInt())
                .as("letters of which Yjs itself does not know how they read")
                .isLessThanOrEqualTo(1 + SEEDS / 100);
    }

    @Test
    void aServerThatHadForgottenWhatItPassedOnWouldBeFoundOut() {
        assertThat(differences(storm(List.of(another()), true)))
                .containsExactly("seed 1: who came later reads differently");
    }

    private JsonNode storm(List<LetterId> drafts, boolean forgetful) {
        return NodeScript.run(
                "storm.mjs",
                Map.of(
                        "port",
                        port,
                        "letters",
                        drafts.stream().map(LetterId::value).toList(),
                        "people",
                        List.of("ada employee", "grace employee", "alan employee"),
                        "forgetful",
                        forgetful));
    }

    private static List<String> differences(JsonNode verdict) {
        return verdict.get("differences").valueStream().map(JsonNode::asString).toList();
    }

    private LetterId another() {
        begin();
        return letter;
    }
}
