package org.undersigned.letter.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser that proposes a text and the server that freezes it spell it with the same bytes. */
class LetterTextVectorsTest {

    static Stream<JsonNode> vectors() {
        return new JsonMapper().readTree(file("/vectors/letter-text.json")).valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void hasTheBytesThatTheBrowserMakes(JsonNode vector) {
        var letter = LetterText.parse(vector.get("text").toString().getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(letter.canonicalBytes()))
                .as(vector.get("name").stringValue())
                .isEqualTo(vector.get("canonicalHex").stringValue());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsTheBrowsersBytes(JsonNode vector) {
        var bytes = HexFormat.of().parseHex(vector.get("canonicalHex").stringValue());

        assertThat(LetterText.parse(bytes).canonicalBytes()).isEqualTo(bytes);
    }

    private static InputStream file(String path) {
        return LetterTextVectorsTest.class.getResourceAsStream(path);
    }
}
