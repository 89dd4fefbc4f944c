package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.text.LetterPlain;

/** The press release in the order in which newsrooms read: what, where and when, how many, what for, and whom to ask. */
class KitRelease {

    private final Sayings say;
    private final KitFacts facts;

    KitRelease(Sayings say, KitFacts facts) {
        this.say = say;
        this.facts = facts;
    }

    String html(PressKit kit) {
        var release = kit.release();
        return "<p class=\"banner\">" + escape(facts.banner(kit)) + "</p>"
                + "<h3>" + escape(release.headline()) + "</h3>"
                + "<p>" + dateline(kit) + escape(release.opening()) + "</p>"
                + "<p>" + escape(count(kit)) + "</p>"
                + demands(kit)
                + pullQuote(kit)
                + Telltale.paragraphs(release.context())
                + contact(kit);
    }

    private String count(PressKit kit) {
        return kit.opened() ? say.plain("press.kit.signed", say.count(kit.letter())) : facts.count(kit) + ".";
    }

    /** Such as “PORT ELLERY, 28 November 2026 – ”. */
    private static String dateline(PressKit kit) {
        var place = escape(kit.release().place().toUpperCase(java.util.Locale.ROOT));
        var day = day(kit);
        var both = day == null
                ? place
                : place
                        + (place.isEmpty() ? "" : ", ")
                        + Dates.day(day.atZone(kit.zone()).toLocalDate());
        return both.isEmpty() ? "" : "<b>" + both + "</b> – ";
    }

    private static @Nullable Instant day(PressKit kit) {
        return kit.isPublic() ? kit.letter().released() : kit.until();
    }

    private String demands(PressKit kit) {
        var demands = kit.letter().issue().text().demands();
        return demands.isEmpty()
                ? ""
                : "<p>" + say.html("press.kit.demands") + "</p>"
                        + demands.stream()
                                .map(demand -> "<li>"
                                        + escape(LetterPlain.demand(demand).replaceAll("\\[\\d+]", "")) + "</li>")
                                .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    private String pullQuote(PressKit kit) {
        var quote = kit.letter().issue().text().pullQuote();
        return quote == null
                ? ""
                : "<p>" + say.html("press.kit.says") + "</p><blockquote><p>" + escape(quote) + "</p></blockquote>";
    }

    private String contact(PressKit kit) {
        var contact = kit.letter().profile().contact();
        return contact.isEmpty() ? "" : "<p>" + say.html("press.page.contact", contact) + "</p>";
    }
}
