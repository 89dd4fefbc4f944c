package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.undersigned.release.Roster;

/**
 * Those who signed, as HTML: names with titles, then roles, then how many are counted and not named. Long lists fall
 * into the letters of the alphabet, which a browser lays out only when they come into view and still finds names in.
 */
class Signatories {

    private static final int LONG = 200;

    private final Sayings say;

    Signatories(Sayings say) {
        this.say = say;
    }

    String of(Roster roster) {
        if (roster.named().isEmpty() && roster.roles().isEmpty()) {
            return paragraph(say.plain("press.signatories.none", Numbers.written(roster.verified())));
        }
        var others = others(roster);
        if (others.isEmpty()) {
            return names(roster.named());
        }
        var ending = roster.named().isEmpty() ? "press.signatories.without-names" : "press.signatories.and";
        return names(roster.named()) + paragraph(say.plain(ending, enumerated(others)));
    }

    private static String names(List<Roster.Signatory> named) {
        if (named.isEmpty()) {
            return "";
        }
        return named.size() <= LONG ? list(named) : byInitial(named);
    }

    private static String list(List<Roster.Signatory> named) {
        return named.stream()
                .map(Signatories::name)
                .collect(Collectors.joining("\n", "<ul class=\"sig\">\n", "\n</ul>\n"));
    }

    private static String byInitial(List<Roster.Signatory> named) {
        var groups = new LinkedHashMap<String, List<Roster.Signatory>>();
        named.forEach(person -> groups.computeIfAbsent(initial(person.name()), none -> new ArrayList<>())
                .add(person));
        var html = new StringBuilder();
        groups.forEach((initial, people) -> html.append("<div class=\"initial\"><h3>")
                .append(escape(initial))
                .append("</h3>\n")
                .append(list(people))
                .append("</div>\n"));
        return html.toString();
    }

    /** Ángel stands under A, as the order of the names has it. */
    private static String initial(String name) {
        var first = Normalizer.normalize(name, Normalizer.Form.NFD)
                .codePoints()
                .findFirst()
                .orElse('#');
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
    }

    private static String name(Roster.Signatory signatory) {
        var title = signatory.title().isEmpty() ? "" : " <span>" + escape(signatory.title()) + "</span>";
        return "<li>" + escape(signatory.name()) + title + "</li>";
    }

    private List<String> others(Roster roster) {
        var others = new ArrayList<String>();
        roster.roles()
                .forEach((role, howMany) ->
                        others.add(say.plain("press.signatories.role", Numbers.written(howMany), role)));
        if (roster.counted() == 1) {
            others.add(say.plain("press.signatories.counted-one"));
        } else if (roster.counted() > 1) {
            others.add(say.plain("press.signatories.counted", Numbers.written(roster.counted())));
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
