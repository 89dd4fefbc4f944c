package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.release.Roster;
import org.undersigned.ui.Words;

/** Those who signed, as HTML: names with titles, then roles, then how many are counted and not named. */
class Signatories {

    private final Words words;

    Signatories(Words words) {
        this.words = words;
    }

    String of(Roster roster) {
        if (roster.named().isEmpty() && roster.roles().isEmpty()) {
            return paragraph(words.of("press.signatories.none", Numbers.written(roster.verified())));
        }
        var others = others(roster);
        if (others.isEmpty()) {
            return names(roster);
        }
        var ending = roster.named().isEmpty() ? "press.signatories.without-names" : "press.signatories.and";
        return names(roster) + paragraph(words.of(ending, enumerated(others)));
    }

    private static String names(Roster roster) {
        if (roster.named().isEmpty()) {
            return "";
        }
        return roster.named().stream()
                .map(Signatories::name)
                .collect(Collectors.joining("\n", "<ul class=\"sig\">\n", "\n</ul>\n"));
    }

    private static String name(Roster.Signatory signatory) {
        var title = signatory.title().isEmpty() ? "" : " <span>" + escape(signatory.title()) + "</span>";
        return "<li>" + escape(signatory.name()) + title + "</li>";
    }

    private List<String> others(Roster roster) {
        var others = new ArrayList<String>();
        roster.roles()
                .forEach((role, howMany) ->
                        others.add(words.of("press.signatories.role", Numbers.written(howMany), role)));
        if (roster.counted() == 1) {
            others.add(words.of("press.signatories.counted-one"));
        } else if (roster.counted() > 1) {
            others.add(words.of("press.signatories.counted", Numbers.written(roster.counted())));
        }
        return others;
    }

    private static String enumerated(List<String> others) {
        return others.size() == 1
                ? others.getFirst()
                : String.join(", ", others.subList(0, others.size() - 1)) + ", and " + others.getLast();
    }

    private static String paragraph(String text) {
        return "<p class=\"others\">" + escape(text) + "</p>";
    }
}
