package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.text.LetterText;
import org.undersigned.release.Issue;
import org.undersigned.release.Roster;
import org.undersigned.release.Roster.Signatory;
import org.undersigned.ui.Words;
import tools.jackson.databind.json.JsonMapper;

class PublicPageTest {

    private static final PublicPage PAGE = new PublicPage(new Words());

    @Test
    void saysHowManySignedAndWhen() {
        var page = page(roster(412, List.of(), 0));

        assertThat(page.select(".count").text())
                .isEqualTo("412 verified employees of Meridian as of 26 November 2026 How is this verified?");
        assertThat(page.select("#verified").text()).contains("at least 412 different accounts");
        assertThat(page.title()).isEqualTo("Keep our maps out of the war room");
    }

    @Test
    void printsNamesThenRolesThenHowManyAreCounted() {
        var names = List.of(new Signatory("Amara Diallo", "Senior Engineer, Routing"), new Signatory("Ben", ""));
        var page = page(roster(212, names, 118));

        assertThat(page.select(".sig li").eachText()).containsExactly("Amara Diallo Senior Engineer, Routing", "Ben");
        assertThat(page.select(".sig li").get(1).select("span")).isEmpty();
        assertThat(page.select(".others").text())
                .isEqualTo("and 118 in Engineering, and 92 verified employees who are counted, not named.");
    }

    @Test
    void hasWordsForEveryKindOfRoster() {
        assertThat(others(roster(9, List.of(), 0)))
                .isEqualTo("All 9 verified employees who signed are counted, not named.");
        assertThat(others(roster(12, List.of(), 12))).isEqualTo("12 in Engineering.");
        assertThat(others(roster(13, List.of(), 12)))
                .isEqualTo("12 in Engineering, and one verified employee who is counted, not named.");
        assertThat(page(roster(1, List.of(new Signatory("Ada", "")), 0)).select(".others"))
                .isEmpty();
    }

    @Test
    void needsNoScriptAndNothingFromElsewhere() {
        var html = html("Title", roster(9, List.of(), 0));
        var page = Jsoup.parse(html);

        assertThat(page.select("script, iframe, object, embed, form, style, base, meta[http-equiv]"))
                .isEmpty();
        assertThat(page.select("link[href], img[src]").eachAttr("href"))
                .allMatch(link -> !link.contains(":") && !link.startsWith("/"));
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
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
        var text = letter(hostile);
        var roster = new Roster(9, List.of(new Signatory(hostile, hostile)), new TreeMap<>());
        var page = Jsoup.parse(PAGE.of(
                new Issue("slug", text, fingerprint(), hostile, roster, Instant.parse("2026-11-26T09:00:00Z")), ""));

        assertThat(page.select("script, img, svg, b"))
                .hasSize(1)
                .allMatch(element -> element.normalName().equals("b"));
        assertThat(page.select("h1").text()).isEqualTo(hostile);
        assertThat(page.title()).isEqualTo(hostile);
        assertThat(page.select(".to").text()).isEqualTo("To " + hostile);
        assertThat(page.select(".sig span").text()).isEqualTo(hostile);
        assertThat(page.select("article.letter p").first().text()).isEqualTo(hostile);
        assertThat(page.select(".top span").last().text()).isEqualTo(hostile);
    }

    @Test
    void isValidHtml() {
        var parser = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse(html("Title & <more>", roster(212, List.of(new Signatory("Ada", "Engineer")), 118)), parser);
        assertThat(parser.getErrors()).isEmpty();

        var control = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse("<!doctype html><p><b>x</p></i>", control);
        assertThat(control.getErrors()).as("a parser that notices").isNotEmpty();
    }

    @Test
    void marksTheLettersLanguageAndItsOwn() {
        var page = page(roster(9, List.of(), 0));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("article.letter").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").attr("lang")).isEqualTo("de");
        assertThat(page.select(".signatories").attr("lang")).isEqualTo("en");
    }

    private static String others(Roster roster) {
        return page(roster).select(".others").text();
    }

    private static Document page(Roster roster) {
        return Jsoup.parse(html("Keep our maps out of the war room", roster));
    }

    private static String html(String title, Roster roster) {
        return PAGE.of(
                new Issue(
                        "keep-our-maps",
                        letter(title),
                        fingerprint(),
                        "Meridian",
                        roster,
                        Instant.parse("2026-11-26T09:00:00Z")),
                "");
    }

    private static Roster roster(int verified, List<Signatory> named, int engineers) {
        var roles = new TreeMap<String, Integer>();
        if (engineers > 0) {
            roles.put("Engineering", engineers);
        }
        return new Roster(verified, named, roles);
    }

    private static Fingerprint fingerprint() {
        return Fingerprint.of("terms".getBytes(UTF_8));
    }

    private static LetterText letter(String words) {
        return LetterText.parse(new JsonMapper()
                .writeValueAsBytes(Map.of(
                        "v",
                        1,
                        "lang",
                        "de",
                        "title",
                        words,
                        "addressees",
                        List.of(words),
                        "salutation",
                        words,
                        "body",
                        List.of(Map.of("type", "paragraph", "content", List.of(Map.of("text", words)))),
                        "demands",
                        List.of(Map.of("text", List.of(Map.of("text", words)))),
                        "closing",
                        List.of(),
                        "signOff",
                        words)));
    }
}
