package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.release.Roster;
import org.undersigned.ui.Words;

/** What the public pages say, as HTML and as plain words. */
@Component
class Sayings {

    private final Words words;

    Sayings(Words words) {
        this.words = words;
    }

    String plain(String key, Object... filledIn) {
        return words.of(key, filledIn);
    }

    String html(String key, Object... filledIn) {
        return escape(words.of(key, filledIn));
    }

    /** What is asked, in one sentence: the co-authors' own, or who writes to whom. */
    String ask(Publication letter) {
        if (!letter.profile().ask().isEmpty()) {
            return letter.profile().ask();
        }
        var issue = letter.issue();
        return plain(
                "press.page.ask",
                verified(issue.roster()),
                issue.organisation(),
                addressees(issue.text().addressees()));
    }

    /** Such as “412 verified employees of Meridian as of 26 November 2026”. */
    String count(Publication letter) {
        return verified(letter.issue().roster()) + " " + asOf(letter);
    }

    String asOf(Publication letter) {
        var issue = letter.issue();
        return plain("press.page.as-of", issue.organisation(), Dates.day(issue.counted()));
    }

    static String verified(Roster roster) {
        return Numbers.written(roster.verified());
    }

    String addressees(List<String> all) {
        return all.size() == 1
                ? all.getFirst()
                : plain("press.page.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }
}
