package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.press.Samples.PAGE;
import static org.undersigned.press.Samples.page;
import static org.undersigned.press.Samples.publication;
import static org.undersigned.press.Samples.roster;

import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.release.Roster;
import org.undersigned.release.Roster.Signatory;

class PublicPageTest {

    private static final String TITLE = "Keep our maps out of the war room";

    @Test
    void saysHowManySignedAndWhen() {
        var page = page(publication(Samples.letter(TITLE), "Meridian", roster(412, List.of(), 0)));

        assertThat(page.select(".count").text())
                .isEqualTo("412 verified employees of Meridian as of 26 November 2026 How is this verified?");
        assertThat(page.select("#verified").text()).contains("at least 412 different accounts");
        assertThat(page.title()).isEqualTo(TITLE);
    }

    @Test
    void saysWhatIsAskedInOneSentence() {
        var letter = publication(Samples.letter(TITLE), "Meridian", roster(1412, List.of(), 0));
        assertThat(page(letter).select(".ask").text())
                .isEqualTo("1,412 verified employees of Meridian write to " + TITLE + ".");

        var asked = new Publication(
                letter.issue(),
                new Profile("End the contract.", "press@x.example"),
                Chronicle.EMPTY,
                letter.address(),
                null,
                null);
        assertThat(page(asked).select(".ask").text()).isEqualTo("End the contract.");
        assertThat(page(asked).select("aside").text()).contains("Press contact: press@x.example");
    }

    @Test
    void needsNoScriptAndNothingFromElsewhere() {
        var page = page(publication("Title", roster(9, List.of(), 0)));

        assertThat(page.select("script, iframe, object, embed, form, style, base, meta[http-equiv]"))
                .isEmpty();
        assertThat(page.select("link[rel=stylesheet], link[rel=icon], img[src]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> !link.contains(":") && !link.startsWith("/"));
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
    }

    @Test
    void hasACardAndAnAddressOnlyOnceItIsReleased() {
        var letter = publication("Title", roster(9, List.of(), 0));
        var page = page(letter);

        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://letters.example/p/keep-our-maps/");
        assertThat(page.select("meta[property=og:image]").attr("content")).endsWith("/p/keep-our-maps/card.png");
        assertThat(page.select("meta[name=robots]")).isEmpty();

        var preview = page(
                new Publication(letter.issue(), letter.profile(), letter.chronicle(), letter.address(), null, null));
        assertThat(preview.select("meta[property], link[rel=canonical], link[rel=alternate]"))
                .isEmpty();
        assertThat(preview.select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</title><script>alert(1)</script>",
                "${assets}${title}",
                "\\$1 $0 &lt;b&gt; &amp;",
                "]]><!-- -->",
            })
    void wordsStayWordsWhereverTheyStand(String hostile) {
        var roster = new Roster(9, List.of(new Signatory(hostile, hostile)), new TreeMap<>());
        var page = Jsoup.parse(PAGE.of(publication(hostile, roster), ""));

        assertThat(page.select("script, img, svg, b"))
                .hasSize(1)
                .allMatch(element -> element.normalName().equals("b"));
        assertThat(page.select("h1").text()).isEqualTo(hostile);
        assertThat(page.title()).isEqualTo(hostile);
        assertThat(page.select(".to").text()).isEqualTo("To " + hostile);
        assertThat(page.select(".sig span").text()).isEqualTo(hostile);
        assertThat(page.select(".letter > p").get(1).text()).isEqualTo(hostile);
        assertThat(page.select(".top span").last().text()).isEqualTo(hostile);
    }

    @Test
    void marksTheLettersLanguageAndItsOwn() {
        var page = page(publication("Titel", roster(9, List.of(), 0)));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".letter").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").attr("lang")).isEqualTo("de");
        assertThat(page.select(".signatories").attr("lang")).isEqualTo("en");
    }
}
