package org.undersigned.press;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.undersigned.paper.VeraPdf;
import org.undersigned.release.Edition;
import org.undersigned.release.Roster.Signatory;

/** What a journalist is given, as a pure function of what it is made of. */
class PressKitTest {

    private static final Instant UNTIL = Instant.parse("2026-11-28T08:00:00Z");
    private static final Kit KIT = new Kit(
            Samples.RELEASE,
            List.of(new Kit.Quote(
                    "I drew the map of my own street.", "Amara Diallo, engineer", LocalDate.of(2026, 11, 20))),
            List.of(
                    new Kit.Happening(LocalDate.of(2026, 9, 1), "The contract becomes known."),
                    new Kit.Happening(LocalDate.of(2026, 8, 1), "The contract is signed.")));

    @Test
    void theBannerSaysUntilWhenInTheZoneOfThoseWhoWroteItAndInUtc() {
        assertThat(page(kit(true, UNTIL)).select(".embargo").text())
                .isEqualTo("EMBARGOED UNTIL 28 November 2026, 09:00 CET (08:00 UTC)");
        assertThat(page(kit(true, null)).select(".embargo").text())
                .startsWith("EMBARGOED UNTIL THE LETTER IS RELEASED");
        assertThat(page(released()).select(".embargo").text()).isEqualTo("FOR IMMEDIATE RELEASE");
    }

    @Test
    void theFactsComeFirstAndThenTheReleaseInNewsroomOrder() {
        var page = page(kit(true, UNTIL));

        assertThat(page.select("main > section").eachAttr("id"))
                .containsExactly(
                        "facts",
                        "release",
                        "letter",
                        "quotes",
                        "timeline",
                        "company",
                        "pictures",
                        "check",
                        "downloads");
        assertThat(page.select("#facts li").eachText())
                .element(0)
                .isEqualTo("Count 412 verified employees of Meridian");
        assertThat(page.select("#facts").text())
                .contains(
                        "As of 26 November 2026",
                        "At least 3 signatures",
                        "12,400 people who may sign",
                        "Fingerprint ");
        assertThat(page.select("#release").text())
                .containsSubsequence(
                        "EMBARGOED UNTIL",
                        "Mapmakers ask for peace",
                        "PORT ELLERY, 28 November 2026",
                        "Employees have written a letter.",
                        "412 verified employees of Meridian as of 26 November 2026",
                        "They demand:",
                        "They build maps.");
        assertThat(page.select("#timeline li").eachText().getFirst()).startsWith("1 August 2026");
        assertThat(page.select("#quotes").text()).contains("have agreed to these words");
    }

    @Test
    void beforeTheOpeningThereIsNoNameNoBundleAndNoFinalCount() {
        var files = files(kit(false, UNTIL), Optional.empty());
        var page = Jsoup.parse(new String(files.get("press-kit.html"), UTF_8));

        assertThat(page.select("#facts .count").text()).contains("At least 412", "so far");
        assertThat(page.select(".signatories, .sig")).isEmpty();
        assertThat(page.select("a[href=bundle.jsonl.gz]")).isEmpty();
        assertThat(files).doesNotContainKey("bundle.jsonl.gz");
        assertThat(page(kit(true, UNTIL)).select(".sig li").eachText())
                .as("afterwards there are")
                .containsExactly("Zoë Ångström Engineer");
    }

    @Test
    void itIsTheSameInEveryForm() throws IOException {
        var files = files(kit(true, UNTIL), Optional.of(edition()));
        var plain = new String(files.get("press-kit.txt"), UTF_8);

        assertThat(plain)
                .contains("EMBARGOED UNTIL 28 November 2026, 09:00 CET", "At a glance\n-----------", "- Count 412")
                .contains("> I drew the map of my own street.", "[A bridge over a river]")
                .doesNotContain("<", "&amp;");
        assertThat(new String(files.get("press-kit.pdf"), ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain("/Producer");
        assertThat(files).containsKeys("press-kit.zip", "picture-1.jpg", "letter.pdf", "bundle.jsonl.gz", "text.json");
    }

    @Test
    void archivesAndScreenReadersCanKeepItsPdf() throws Exception {
        VeraPdf.agrees(files(kit(true, UNTIL), Optional.of(edition())).get("press-kit.pdf"));
    }

    @Test
    void theSameKitIsTheSameBytes() {
        var once = files(kit(true, UNTIL), Optional.of(edition()));

        assertThat(files(kit(true, UNTIL), Optional.of(edition()))).containsExactlyInAnyOrderEntriesOf(once);
        assertThat(files(kit(true, UNTIL.plusSeconds(3600)), Optional.of(edition()))
                        .get("press-kit.zip"))
                .isNotEqualTo(once.get("press-kit.zip"));
    }

    @Test
    void everyWordIsEscaped() {
        var odd = new Kit.Release("<b>x</b>", "<i>", "<script>1</script>", "&lt;", "\"'", "UTC");
        var letter = Samples.publication("<u>&", Samples.roster(3, List.of(), 0));
        var page = page(new PressKit(letter, odd, Kit.EMPTY, List.of(), true, null));

        assertThat(page.select("main script, main u, #release i")).isEmpty();
        assertThat(page.select("#release h3").text()).isEqualTo("<b>x</b>");
    }

    @Test
    void itHasOneScriptOfItsOwnAndNothingFromElsewhere() {
        var page = page(kit(true, UNTIL));

        assertThat(page.select("script").eachAttr("src")).containsExactly("press-kit.js");
        assertThat(page.select("script").html()).isEmpty();
        assertThat(page.select("[style], [onclick]")).isEmpty();
        assertThat(page.select("[src], link[href]").stream()
                        .map(each -> each.hasAttr("src") ? each.attr("src") : each.attr("href")))
                .noneMatch(address -> address.contains("//"));
        assertThat(page.select("main [data-copy] > h2").size()).isEqualTo(7);
    }

    static PressKit kit(boolean opened, @Nullable Instant until) {
        return kit(unreleased(), opened, until);
    }

    private static PressKit kit(Publication letter, boolean opened, @Nullable Instant until) {
        var picture = new Picture(1, "jpg", 40, 30, "A bridge over a river", "Amara Diallo");
        var drawn = new PressKit.Drawn(picture, MadeAnewTest.jpeg(40, 30));
        return new PressKit(letter, Samples.RELEASE, KIT, List.of(drawn), opened, until);
    }

    private static PressKit released() {
        var letter = unreleased();
        return kit(
                new Publication(
                        letter.issue(), letter.profile(), letter.chronicle(), letter.address(), Samples.RELEASED, null),
                true,
                null);
    }

    private static Publication unreleased() {
        var letter = Samples.publication(
                Samples.cited(),
                "Meridian",
                Samples.roster(412, List.of(new Signatory("Zoë Ångström", "Engineer")), 118));
        return new Publication(letter.issue(), letter.profile(), letter.chronicle(), letter.address(), null, null);
    }

    private static Document page(PressKit kit) {
        return Jsoup.parse(new String(files(kit, Optional.empty()).get("press-kit.html"), UTF_8));
    }

    static Map<String, byte[]> files(PressKit kit, Optional<Edition> edition) {
        return Samples.KITS.of(kit, edition);
    }

    private static Edition edition() {
        var issue = unreleased().issue();
        return new Edition(issue.letter(), issue.slug(), 1, UNTIL, issue.text().canonicalBytes(), new byte[] {1});
    }
}
