package org.undersigned.letter.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTest {

    static final String LETTER = """
            {"v":1,"lang":"en","title":"On the night shifts","addressees":["Ms Okafor, Chief Executive"],
             "salutation":"Dear Ms Okafor,","body":[{"type":"paragraph","content":[{"text":"We work at "},
             {"text":"night","marks":["bold"]},{"text":"."}]},{"type":"list","ordered":false,
             "items":[[{"type":"paragraph","content":[{"text":"in rain","href":"https://example.org/rain"}]}]]}],
             "demands":[{"text":[{"text":"End them."}]}],"closing":[],"signOff":"We, the undersigned,"}
            """;

    @Test
    void readsALetterInItsParts() {
        var letter = read(LETTER);

        assertThat(letter.title()).isEqualTo("On the night shifts");
        assertThat(letter.demands()).hasSize(1);
        assertThat(LetterPlain.of(letter)).contains("We work at night.", "- in rain", "1. End them.");
    }

    @Test
    void hasOneByteSpellingHoweverItsFieldsAreOrdered() {
        var reordered = LETTER.replace("{\"v\":1,\"lang\":\"en\",", "{\"lang\":\"en\",")
                .replace("\"signOff\":\"We, the undersigned,\"}", "\"signOff\":\"We, the undersigned,\",\"v\":1}");

        assertThat(read(reordered).canonicalBytes()).isEqualTo(read(LETTER).canonicalBytes());
    }

    @Test
    void hasOneByteSpellingHoweverItsAccentsWereTyped() {
        var composed = read(LETTER.replace("night shifts", "caf\u00e9"));
        var decomposed = read(LETTER.replace("night shifts", "cafe\u0301"));

        assertThat(decomposed.canonicalBytes()).isEqualTo(composed.canonicalBytes());
    }

    @Test
    void readsItsOwnBytesBack() {
        var bytes = read(LETTER).canonicalBytes();

        assertThat(LetterText.parse(bytes).canonicalBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"On the night shifts\"', '\" \"', title",
        "'\"Dear Ms Okafor,\"', '\"\"', salutation",
        "'[\"Ms Okafor, Chief Executive\"]', '[]', addressee",
        "'\"We, the undersigned,\"', '\"\"', sign-off",
    })
    void saysWhichPartIsMissing(String from, String to, String part) {
        refused(LETTER.replace(from, to), "The letter has no " + part + " yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "JAVASCRIPT:alert(1)",
                "//evil.example",
                "vbscript:x",
                ""
            })
    void neverTurnsAScriptIntoALink(String address) {
        refused(LETTER.replace("https://example.org/rain", address), "A link leads to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u202e", "\\u2066", "\\ud800", "\\u2028"})
    void refusesCharactersThatNobodyCanSee(String hidden) {
        refused(LETTER.replace("We work at ", "We " + hidden + "work at "), "cannot be printed");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refused(LETTER.replace("\"v\":1,", "\"v\":1,\"note\":\"hidden\","), "does not know");
        refused(LETTER.replace("\"paragraph\",", "\"script\","), "does not know");
        refused(LETTER.replace("\"v\":1,", "\"v\":1,\"v\":1,"), "not a letter");
        refused("[", "not a letter");
    }

    @Test
    void refusesNestingThatNobodyWouldRead() {
        var open = "{\"type\":\"quote\",\"content\":[".repeat(9);
        var close = "]}".repeat(9);
        refused(
                LETTER.replace(
                        "\"body\":[",
                        "\"body\":[" + open + "{\"type\":\"paragraph\",\"content\":[{\"text\":\"x\"}]}" + close + ","),
                "nested too deeply");
    }

    @Test
    void escapesEveryWordInHtml() {
        var html = LetterHtml.of(read(LETTER.replace("We work at ", "<img src=x onerror='a'>&\\\" ")));

        assertThat(html)
                .contains("&lt;img src=x onerror=&#39;a&#39;&gt;&amp;&quot;")
                .doesNotContain("<img");
    }

    private static LetterText read(String json) {
        return LetterText.parse(json.getBytes(UTF_8));
    }

    private static void refused(String json, String message) {
        assertThat(json).isNotEqualTo(LETTER);
        assertThatExceptionOfType(NotALetter.class).isThrownBy(() -> read(json)).withMessageContaining(message);
    }
}
