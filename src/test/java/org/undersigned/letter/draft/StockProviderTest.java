package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The npm y-websocket provider, as it is, against the running app. */
class StockProviderTest extends SocketTest {

    @Test
    void joinsConvergesAndIsKnownByTheNameOfTheSignIn() {
        var answer = NodeScript.run(
                "converge.mjs",
                Map.of(
                        "port", port,
                        "letter", letter.value(),
                        "people", List.of("ada employee", "grace employee", "alan employee")));
        assertThat(answer.get("text").asString()).contains("words of ada", "words of grace", "words of alan");
        assertThat(answer.get("names").valueStream().map(name -> name.asString()))
                .containsExactlyInAnyOrder("Grace", "Alan");
    }
}
