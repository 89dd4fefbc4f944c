package org.undersigned.letter.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources, kinds of demands and the pull quote. */
class LetterPartsTest {

    static final String LETTER = """
            {"v":1,"lang":"en","title":"On the night shifts","addressees":["Ms Okafor"],"salutation":"Dear Ms Okafor,",
             "body":[{"type":"paragraph","content":[{"text":"The press says so"},{"note":1},{"text":", you do not"},{"note":2},
             {"text":", it does"},{"note":1},{"text":"."}]},{"type":"paragraph","content":[{"text":"We refuse "},
             {"text":"to build it","marks":["bold"]},{"text":". Ask us."}]}],
             "demands":[{"kind":"stop","label":"End it","text":[{"text":"End <all> of it."}]},{"text":[{"text":"Talk."}]}],
             "closing":[],"signOff":"We, the undersigned,",
             "sources":[{"outlet":"The Courier","title":"Maps & strikes","date":"2026-11-03","url":"https://news.example/a?b=1&c=2"},
             {"outlet":"Halden Maps","title":"Statement","date":"2026-11","url":"http://halden.example/"}],
             "pullQuote":"We refuse to build it."}
            """;

    @Test
    void aLetterWithoutThemHasTheBytesItAlwaysHad() {
        var bytes = new String(
                LetterText.parse(LetterTextTest.LETTER.getBytes(UTF_8)).canonicalBytes(), UTF_8);

        assertThat(bytes).doesNotContain("sources").doesNotContain("pullQuote").doesNotContain("kind");
        assertThat(read(LETTER).canonicalBytes())
                .isEqualTo(LetterText.parse(read(LETTER).canonicalBytes()).canonicalBytes());
    }

    @Test
    void aNumberLeadsToItsSourceAndTheSourceBackToEveryPlaceOfIt() {
        assertThat(LetterHtml.of(read(LETTER)))
                .contains(
                        "so<sup class=\"note\"><a href=\"#source-1\" id=\"note-1\" aria-label=\"Source 1\">1</a></sup>,")
                .contains("does<sup class=\"note\"><a href=\"#source-1\" id=\"note-1-2\"")
                .contains("<li id=\"source-1\">The Courier, <cite><a href=\"https://news.example/a?b=1&amp;c=2\"")
                .contains("Maps &amp; strikes</a></cite>, 3 November 2026 <a class=\"back\" href=\"#note-1\"")
                .contains("href=\"#note-1-2\" aria-label=\"Back to the text, place 2\"")
                .contains("Statement</a></cite>, November 2026 <a class=\"back\" href=\"#note-2\"");
    }

    @Test
    void aDemandSaysWhatKindItIsAndHasALabel() {
        assertThat(LetterHtml.of(read(LETTER)))
                .contains(
                        "<li id=\"demand-1\"><span class=\"kind\">Stop</span> <strong class=\"label\">End it.</strong> End"
                                + " &lt;all&gt; of it.</li><li id=\"demand-2\">Talk.</li>");
        assertThat(read(LETTER).demands().getLast().kind()).isEqualTo(Demand.Kind.OTHER);
    }

    @Test
    void whatStandsBesideTheWordsIsInTheLettersLanguage() {
        assertThat(LetterHtml.of(read(LETTER.replace("\"en\"", "\"de\""))))
                .contains("Quellen")
                .contains("3. November 2026")
                .contains("Beenden");
        assertThat(LetterHtml.of(read(LETTER.replace("\"en\"", "\"xh\"")))).contains("Sources");
    }

    @Test
    void plainTextHasItsSourcesAtTheFoot() {
        assertThat(LetterPlain.of(read(LETTER)))
                .contains("The press says so[1], you do not[2], it does[1].")
                .contains("1. End it. End <all> of it.\n2. Talk.")
                .endsWith("""
                        Sources
                        [1] The Courier, “Maps & strikes”, 3 November 2026, https://news.example/a?b=1&c=2
                        [2] Halden Maps, “Statement”, November 2026, http://halden.example/
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"note\":2},|{\"note\":3},|numbered as they stand",
                "{\"note\":2},|{\"note\":1},|not cited",
                "{\"note\":1},{\"text\":\", you|{\"note\":2},{\"text\":\", you|numbered as they stand",
                "{\"text\":\"Talk.\"}|{\"text\":\"Talk.\"},{\"note\":3}|has no source",
                "{\"note\":2}|{\"note\":0}|without a number",
                "{\"note\":2}|{\"note\":1.5}|without a number",
                "\"pullQuote\":\"We refuse|\"pullQuote\":\"They refuse|does not stand in the letter",
                "\"kind\":\"stop\"|\"kind\":\"other\"|kind this version does not know",
                "\"2026-11-03\"|\"2026-02-30\"|a day, a month or a year",
                "\"2026-11-03\"|\"last week\"|a day, a month or a year",
                "\"outlet\":\"The Courier\"|\"outlet\":\"\"|no outlet of a source yet",
                "\"outlet\":\"The Courier\"|\"by\":\"x\"|does not know",
            })
    void refusesWhatDoesNotHoldTogether(String from, String to, String message) {
        refused(LETTER.replace(from, to), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "//x", "https://a b"})
    void aSourceLeadsToTheWebAndNowhereElse(String address) {
        refused(LETTER.replace("http://halden.example/", address), "an http or https address");
    }

    @Test
    void oneSourceHasOneNumber() {
        var twice = LETTER.replaceAll(
                "\\{\"outlet\":\"Halden Maps\".*?}",
                java.util.regex.Matcher.quoteReplacement(
                        "{\"outlet\":\"The Courier\",\"title\":\"Maps & strikes\",\"date\":\"2026-11-03\","
                                + "\"url\":\"https://news.example/a?b=1&c=2\"}"));

        refused(twice, "One source has two numbers");
    }

    private static LetterText read(String json) {
        return LetterText.parse(json.getBytes(UTF_8));
    }

    private static void refused(String json, String message) {
        assertThat(json).isNotEqualTo(LETTER);
        assertThatExceptionOfType(NotALetter.class).isThrownBy(() -> read(json)).withMessageContaining(message);
    }
}
