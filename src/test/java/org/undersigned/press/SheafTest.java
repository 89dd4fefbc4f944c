package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.undersigned.release.Roster.Signatory;
import tools.jackson.databind.json.JsonMapper;

class SheafTest {

    private static final int MOST = 100_000;

    @Test
    void aLetterWithFiveHundredNamesWeighsLessThanAHundredThousandBytesWithoutFonts() {
        assertThat(weight(500)).isLessThan(MOST);
        assertThat(weight(2000)).as("the scale works").isGreaterThan(MOST);
    }

    /** The page, and what a browser fetches to show it. */
    private static int weight(int names) {
        var files = Samples.sheaf(Samples.publication(Samples.asLongAsTheyAre(), "Meridian", Samples.named(names)));
        return files.get("index.html").length + files.get("public.css").length + files.get("seal.svg").length;
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        var letter = Samples.publication("Title", Samples.named(300));

        assertThat(Samples.sheaf(letter)).containsExactlyInAnyOrderEntriesOf(Samples.sheaf(letter));
    }

    @Test
    void theLetterIsThereToPrintAndSaysNothingOfWhoMadeTheFile() {
        var pdf = Samples.sheaf(Samples.publication("Title", Samples.named(3))).get("letter.pdf");

        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain("/Producer", "/CreationDate", "/Author");
    }

    @Test
    void programsReadHowManySignedAndNotWho() {
        var roster = Samples.roster(412, List.of(new Signatory("Amara Diallo", "Engineer")), 118);
        var bytes = Samples.sheaf(Samples.publication("Title", roster)).get("letter.json");
        var json = new JsonMapper().readTree(bytes);

        assertThat(json.at("/signatures/verifiedEmployees").asInt()).isEqualTo(412);
        assertThat(json.at("/signatures/named").asInt()).isEqualTo(1);
        assertThat(json.at("/signatures/byRole/Engineering").asInt()).isEqualTo(118);
        assertThat(json.at("/url").asString()).isEqualTo("https://letters.example/p/keep-our-maps/");
        assertThat(json.at("/demands/0/text").asString()).isEqualTo("Title");
        assertThat(new String(bytes, UTF_8)).doesNotContain("Amara");
    }

    @Test
    void theFeedIsXmlWhateverTheWords() throws Exception {
        var feed = Samples.sheaf(Samples.publication("</title><x>&", Samples.named(3)))
                .get("feed.xml");
        var xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(feed));

        assertThat(xml.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(xml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("</title><x>&");
        assertThat(xml.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2026-11-28T08:00:00Z");
    }
}
