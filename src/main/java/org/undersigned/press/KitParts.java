package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.release.Roster;

/** The parts of a press kit as HTML, the same on a screen, on paper and, without their dress, as plain words. */
@Component
class KitParts {

    private final Sayings say;
    private final KitFacts facts;
    private final KitRelease release;
    private final Telltale tell;
    private final Signatories signatories;

    KitParts(Sayings say) {
        this.say = say;
        this.facts = new KitFacts(say);
        this.release = new KitRelease(say, facts);
        this.tell = new Telltale(say);
        this.signatories = new Signatories(say);
    }

    /**
     * Makes all parts.
     *
     * @param address where a picture is found
     * @param mostNames how many names there is room for; where there are more, it is said where they stand
     */
    String of(PressKit kit, Function<PressKit.Drawn, String> address, int mostNames) {
        return "<p class=\"embargo\">" + escape(facts.banner(kit)) + "</p>\n"
                + "<h1 lang=\"" + escape(kit.letter().issue().text().lang()) + "\">"
                + escape(kit.letter().issue().text().title()) + "</h1>\n"
                + part("facts", facts.html(kit))
                + part("release", release.html(kit))
                + letter(kit, mostNames)
                + part("quotes", quotes(kit))
                + part("timeline", timeline(kit))
                + part("company", company(kit))
                + part("pictures", pictures(kit, address));
    }

    private String letter(PressKit kit, int mostNames) {
        var issue = kit.letter().issue();
        var pieces = LetterHtml.pieces(issue.text());
        var signed = kit.opened() ? signatories(issue.roster(), mostNames) : "";
        return part(
                "letter",
                "<div class=\"letter\" lang=\"%s\"><p class=\"to\">%s</p>%s%s%s</div>"
                        .formatted(
                                escape(issue.text().lang()),
                                issue.text().addressees().stream()
                                        .map(LetterHtml::escape)
                                        .collect(Collectors.joining("<br>")),
                                pieces.words(),
                                signed,
                                pieces.sources()));
    }

    private String signatories(Roster roster, int mostNames) {
        var names = roster.named().size() > mostNames
                ? "<p>"
                        + say.html(
                                "press.kit.too-many",
                                Numbers.written(roster.named().size())) + "</p>"
                : signatories.of(roster);
        return "<div class=\"signatories\" lang=\"en\"><h3>" + say.html("press.signatories.title") + "</h3>" + names
                + "</div>";
    }

    private String quotes(PressKit kit) {
        var quotes = kit.kit().quotes().stream()
                .map(quote -> "<blockquote>%s<p class=\"who\">%s</p></blockquote>"
                        .formatted(Telltale.paragraphs(quote.words()), escape(quote.who())))
                .collect(Collectors.joining("\n"));
        return quotes.isEmpty() ? "" : quotes + "<p class=\"small\">" + say.html("press.kit.consent") + "</p>";
    }

    /** What the co-authors tell of the time before, and what has happened since. */
    private String timeline(PressKit kit) {
        var before = kit.kit().timeline().stream();
        var since = kit.letter().chronicle().all(Note.Event.class).stream()
                .map(told -> new Kit.Happening(told.note().day(), told.note().text()));
        return Stream.concat(before, since)
                .sorted(java.util.Comparator.comparing(Kit.Happening::day))
                .map(happening -> "<li><b>" + day(happening.day()) + "</b> " + escape(happening.what()) + "</li>")
                .reduce((one, other) -> one + other)
                .map(lines -> "<ul class=\"timeline\">" + lines + "</ul>")
                .orElse("");
    }

    private static String day(LocalDate day) {
        return escape(Dates.day(day));
    }

    private String company(PressKit kit) {
        var chronicle = kit.letter().chronicle();
        var asked = chronicle.all(Note.Asked.class).stream()
                .map(told -> "<p>" + escape(tell.comment(told, chronicle)) + "</p>")
                .collect(Collectors.joining());
        var said = chronicle.all(Note.Response.class).stream()
                .map(told -> "<blockquote>%s<p class=\"who\">%s, %s</p></blockquote>"
                        .formatted(
                                Telltale.paragraphs(told.note().text()),
                                escape(told.note().source()),
                                day(told.note().day())))
                .collect(Collectors.joining());
        var position = kit.release().position();
        return (position.isEmpty() ? "" : Telltale.paragraphs(position)) + asked + said;
    }

    private String pictures(PressKit kit, Function<PressKit.Drawn, String> address) {
        return kit.pictures().stream()
                .map(drawn ->
                        "<figure><img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\"><figcaption>%s</figcaption></figure>"
                                .formatted(
                                        address.apply(drawn),
                                        escape(drawn.picture().alt()),
                                        drawn.picture().width(),
                                        drawn.picture().height(),
                                        say.html(
                                                "press.kit.credit",
                                                drawn.picture().credit())))
                .collect(Collectors.joining("\n"));
    }

    /** A part with its title, and what the button that copies it says; nothing where there is nothing to say. */
    private String part(String key, String content) {
        return content.isEmpty()
                ? ""
                : "<section id=\"%1$s\" data-copy=\"%2$s\" data-copied=\"%3$s\">\n<h2>%4$s</h2>\n<div class=\"copied\">\n%5$s\n</div>\n</section>\n"
                        .formatted(
                                key,
                                say.html("press.kit.copy." + key),
                                say.html("press.kit.copied"),
                                say.html("press.kit.part." + key),
                                content);
    }
}
