package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SinceThenTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 21);
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** One of every kind. */
    static final Note[] EVERYTHING = {
        new Note.Asked("The press office", DAY),
        new Note.Answered(1, Note.Answer.ANSWERED, DAY),
        new Note.Response("We hear you.\n\nWe value you.", "The intranet", "https://x.example/a?b=1&c=2", DAY),
        new Note.Reply(3, "That is no answer."),
        new Note.Update("The board met us."),
        new Note.Correction("38", "39", "We had missed one."),
        new Note.Outcome(1, Note.Standing.PARTLY_MET, "Half of it.", "https://x.example", DAY),
        new Note.Event("Shareholders vote.", "https://x.example", DAY)
    };

    @Test
    void beforeAnythingHappensThePageSaysNothingOfIt() {
        var page = page();

        assertThat(page.select(".after, .state, .count a[href=#since]")).isEmpty();
    }

    @Test
    void newsAreDatedWithTheirZoneAndTheNewestComesFirst() {
        var page = page(
                new Note.Asked("Meridian’s press office", DAY),
                new Note.Answered(1, Note.Answer.DECLINED, DAY),
                new Note.Correction("38 organisations", "39 organisations", "We had missed one."));

        assertThat(page.select(".news li").eachText())
                .containsExactly(
                        "Correction, 22 June 2018, 07:22 PDT: This page said “38 organisations”. "
                                + "It should say “39 organisations”. We had missed one.",
                        "Update, 22 June 2018, 07:21 PDT: Adds that Meridian’s press office declined to comment on 21 June 2018.",
                        "Update, 22 June 2018, 07:20 PDT: Meridian’s press office was asked for comment on 21 June 2018.");
        assertThat(page.select(".count a[href=#since]").text()).isEqualTo("Latest: 22 June 2018, 07:22 PDT");
        assertThat(page.select("#response p").text()).endsWith("Declined to comment on 21 June 2018.");
    }

    @Test
    void theResponseStandsWordForWordWithItsSourceAndTheReplyBesideIt() {
        var page = page(
                new Note.Response("We <hear> you.\n\nWe value you.", "The intranet", "https://x.example/a", DAY),
                new Note.Reply(1, "That is no answer."));

        assertThat(page.select("#response blockquote p").eachText()).containsExactly("We <hear> you.", "We value you.");
        assertThat(page.select("#response figcaption").text()).isEqualTo("The intranet, 21 June 2018");
        assertThat(page.select("#response figcaption a").attr("href")).isEqualTo("https://x.example/a");
        assertThat(page.select("#response h3 + p").text()).isEqualTo("That is no answer.");
    }

    @Test
    void everyDemandCarriesHowItStandsAndKeepsItsHistory() {
        var page = page(
                new Note.Outcome(1, Note.Standing.REFUSED, "In a meeting.", "", DAY),
                new Note.Outcome(1, Note.Standing.PARTLY_MET, "Half of the work ended.", "https://x.example", DAY));

        assertThat(page.select("#demand-1 .state").text()).isEqualTo("Partly met");
        assertThat(page.select("#demand-2 .state").text()).isEqualTo("No answer yet");
        assertThat(page.select("#ledger ol > li").first().select("ul li").eachText())
                .containsExactly(
                        "Refused as of 21 June 2018. In a meeting.",
                        "Partly met as of 21 June 2018. Half of the work ended. Evidence");
    }

    @Test
    void feedAndProgramsFollow() {
        var files = Samples.sheaf(letter(new Note.Outcome(1, Note.Standing.MET, "It ended.", "", DAY)));
        var json = new JsonMapper().readTree(files.get("letter.json"));

        assertThat(json.at("/demands/0/standing").asString()).isEqualTo("met");
        assertThat(json.at("/news/0/text").asString()).isEqualTo("Demand 1: Met as of 21 June 2018. It ended.");
        assertThat(new String(files.get("feed.xml"), UTF_8))
                .contains("#update-1</id>", "<updated>2018-06-22T14:20:00Z</updated>", "Demand 1: Met");
    }

    @Test
    void whatIsToldIsWholeAndLeadsNowhereElse() {
        for (var note : List.of(
                new Note.Update(" "),
                new Note.Event("A vote", "javascript:alert(1)", DAY),
                new Note.Event("A vote", "x.example", DAY),
                new Note.Response("Yes", "", "", DAY))) {
            assertThatExceptionOfType(NotToBeTold.class).isThrownBy(() -> Telling.check(note));
        }
        Telling.check(new Note.Event("A vote", "https://x.example/vote", DAY));
    }

    private static Document page(Note... notes) {
        return Samples.page(letter(notes));
    }

    static Publication letter(Note... notes) {
        var plain = Samples.publication(Samples.cited(), "Meridian", Samples.named(3));
        var entries = IntStream.rangeClosed(1, notes.length)
                .mapToObj(n -> new Chronicle.Entry(
                        n, Instant.parse("2018-06-22T14:%02d:00Z".formatted(19 + n)), PACIFIC, notes[n - 1]))
                .toList();
        return new Publication(
                plain.issue(),
                plain.profile(),
                new Chronicle(entries),
                plain.address(),
                plain.released(),
                plain.released());
    }
}
