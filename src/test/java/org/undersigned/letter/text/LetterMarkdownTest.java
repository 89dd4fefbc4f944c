package org.undersigned.letter.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterMarkdownTest {

    @Test
    void aLetterKeepsItsFormAndItsFootnotes() {
        var letter = LetterText.parse(LetterPartsTest.LETTER.getBytes(UTF_8));

        assertThat(LetterMarkdown.of(letter)).isEqualTo("""
                # On the night shifts

                Ms Okafor

                Dear Ms Okafor,

                The press says so[^1], you do not[^2], it does[^1].

                We refuse **to build it**. Ask us.

                1. **End it.** End \\<all\\> of it.
                2. Talk.

                We, the undersigned,

                [^1]: The Courier, *Maps & strikes*, 3 November 2026, <https://news.example/a?b=1&c=2>

                [^2]: Halden Maps, *Statement*, November 2026, <http://halden.example/>
                """);
    }

    @Test
    void wordsThatLookLikeSignsStayWords() {
        assertThat(LetterMarkdown.escape("*a* [b](c) <d> #e")).isEqualTo("\\*a\\* \\[b\\]\\(c\\) \\<d\\> \\#e");
        assertThat(LetterMarkdown.escape("1. not a list")).isEqualTo("\\1. not a list");
        assertThat(LetterMarkdown.escape("in 2018. So")).isEqualTo("in 2018. So");
    }
}
