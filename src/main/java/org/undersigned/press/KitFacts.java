package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.time.Instant;

/** What a journalist looks for first: until when to keep it, how many, as of when, counted how, of how many. */
class KitFacts {

    private final Sayings say;

    KitFacts(Sayings say) {
        this.say = say;
    }

    /** Such as “EMBARGOED UNTIL 4 June 2026, 09:00 CEST (07:00 UTC)”. */
    String banner(PressKit kit) {
        if (kit.isPublic()) {
            return say.plain("press.kit.public");
        }
        var until = kit.until();
        return until == null
                ? say.plain("press.kit.embargoed-open")
                : say.plain("press.kit.embargoed", moment(kit, until));
    }

    /** The day is said twice only where it is another one in UTC. */
    private static String moment(PressKit kit, Instant until) {
        var here = until.atZone(kit.zone());
        var there = until.atZone(Dates.UTC);
        if (here.getOffset().equals(there.getOffset())) {
            return Dates.moment(until, Dates.UTC);
        }
        var sameDay = here.toLocalDate().equals(there.toLocalDate());
        return Dates.moment(until, kit.zone()) + " ("
                + (sameDay ? Dates.hour(until, Dates.UTC) : Dates.moment(until, Dates.UTC)) + ")";
    }

    String html(PressKit kit) {
        var issue = kit.letter().issue();
        return "<ul class=\"facts\">"
                + fact("count", count(kit))
                + fact("as-of", Dates.day(issue.counted()))
                + fact("threshold", say.plain("press.kit.threshold.text", Numbers.written(issue.threshold())))
                + fact("method", say.plain(kit.opened() ? "press.kit.method.text" : "press.kit.method.so-far"))
                + fact(
                        "of",
                        issue.eligible() == null
                                ? say.plain("press.kit.of.unknown")
                                : say.plain(
                                        "press.kit.of.text", Numbers.written(issue.eligible()), issue.organisation()))
                + fact("fingerprint", issue.fingerprint().forPeople())
                + "</ul>";
    }

    /** How many, in a sentence that can be printed as it stands. */
    String count(PressKit kit) {
        var issue = kit.letter().issue();
        var number = Sayings.verified(issue.roster());
        if (kit.opened()) {
            return say.plain("press.kit.count.text", number, issue.organisation());
        }
        return issue.roster().verified() == 0
                ? say.plain("press.kit.count.none")
                : say.plain("press.kit.count.so-far", number, issue.organisation());
    }

    private String fact(String key, String text) {
        return "<li class=\"" + key + "\"><b>" + say.html("press.kit." + key) + "</b> <span>" + escape(text)
                + "</span></li>";
    }
}
