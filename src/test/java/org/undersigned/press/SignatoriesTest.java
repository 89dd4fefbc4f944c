package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.press.Samples.roster;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.undersigned.release.Roster;
import org.undersigned.release.Roster.Signatory;

class SignatoriesTest {

    @Test
    void printsNamesThenRolesThenHowManyAreCounted() {
        var names = List.of(new Signatory("Amara Diallo", "Senior Engineer, Routing"), new Signatory("Ben", ""));
        var html = html(roster(212, names, 118));

        assertThat(html.select(".sig li").eachText()).containsExactly("Amara Diallo Senior Engineer, Routing", "Ben");
        assertThat(html.select(".sig li").get(1).select("span")).isEmpty();
        assertThat(html.select(".others").text())
                .isEqualTo("and 118 in Engineering, and 92 verified employees who are counted, not named.");
    }

    @Test
    void hasWordsForEveryKindOfRoster() {
        assertThat(others(roster(9, List.of(), 0)))
                .isEqualTo("All 9 verified employees who signed are counted, not named.");
        assertThat(others(roster(12, List.of(), 12))).isEqualTo("12 in Engineering.");
        assertThat(others(roster(13, List.of(), 12)))
                .isEqualTo("12 in Engineering, and one verified employee who is counted, not named.");
        assertThat(html(roster(1, List.of(new Signatory("Ada", "")), 0)).select(".others"))
                .isEmpty();
    }

    @Test
    void aLongListFallsIntoTheLettersOfTheAlphabetAndLosesNobody() {
        var many = html(Samples.named(10_000));

        assertThat(many.select(".sig li")).hasSize(10_000);
        assertThat(many.select(".initial h3").eachText())
                .hasSize(26)
                .startsWith("A", "B")
                .endsWith("Z");
        assertThat(html(Samples.named(100)).select(".initial")).isEmpty();
    }

    @Test
    void anAccentDoesNotMakeAnotherInitial() {
        var names = new java.util.ArrayList<>(Samples.named(300).named());
        names.addFirst(new Signatory("Ángel", ""));
        names.addLast(new Signatory("42", ""));

        assertThat(html(roster(302, names, 0)).select(".initial h3").eachText())
                .startsWith("A", "B")
                .endsWith("Z", "#");
    }

    private static String others(Roster roster) {
        return html(roster).select(".others").text();
    }

    private static Document html(Roster roster) {
        return Jsoup.parse(new Signatories(Samples.SAY).of(roster));
    }
}
