package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.letter.text.LetterPlain;

/** What happened since the release, as HTML: news, the company's response beside the organisers' reply, the demands. */
class SinceThen {

    private final Sayings say;
    private final Telltale tell;

    SinceThen(Sayings say) {
        this.say = say;
        this.tell = new Telltale(say);
    }

    String of(Publication letter) {
        return news(letter) + response(letter) + ledger(letter);
    }

    /** How a demand stands, to be put behind it; nothing before anything happened. */
    String mark(Publication letter, int demand) {
        if (letter.chronicle().all(Note.Outcome.class).isEmpty()) {
            return "";
        }
        return " " + mark(letter.chronicle().standing(demand));
    }

    private String mark(Note.Standing standing) {
        return "<span class=\"state %s\" lang=\"en\">%s</span>"
                .formatted(
                        standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), say.html(word(standing)));
    }

    static String word(Note.Standing standing) {
        return "press.standing." + standing.name();
    }

    private String news(Publication letter) {
        var news = letter.chronicle().news();
        if (news.isEmpty()) {
            return "";
        }
        return section(
                "since",
                "press.since.title",
                news.stream()
                        .map(entry -> "<li id=\"update-%d\"><b>%s</b> %s</li>"
                                .formatted(entry.number(), escape(tell.when(entry)), tell.html(entry.note(), letter)))
                        .collect(Collectors.joining("\n", "<ol class=\"news\">\n", "\n</ol>")));
    }

    private String response(Publication letter) {
        var chronicle = letter.chronicle();
        var asked = chronicle.all(Note.Asked.class).stream()
                .map(told -> "<p>" + escape(tell.comment(told, chronicle)) + "</p>")
                .collect(Collectors.joining("\n"));
        var said = chronicle.all(Note.Response.class).stream()
                .map(told -> response(told, chronicle))
                .collect(Collectors.joining("\n"));
        return asked.isEmpty() && said.isEmpty() ? "" : section("response", "press.response.title", asked + said);
    }

    private String response(Chronicle.Told<Note.Response> told, Chronicle chronicle) {
        var note = told.note();
        var source = note.url().isEmpty() ? escape(note.source()) : Telltale.link(note.url(), note.source());
        var replies = chronicle
                .replies(told.entry().number())
                .map(reply -> "<h3>%s</h3>%s"
                        .formatted(
                                say.html("press.response.reply"),
                                Telltale.paragraphs(reply.note().text())))
                .collect(Collectors.joining());
        return "<figure id=\"response-%d\"><blockquote>%s</blockquote><figcaption>%s, %s</figcaption></figure>%s"
                .formatted(
                        told.entry().number(),
                        Telltale.paragraphs(note.text()),
                        source,
                        escape(Dates.day(note.day())),
                        replies);
    }

    private String ledger(Publication letter) {
        if (letter.chronicle().all(Note.Outcome.class).isEmpty()) {
            return "";
        }
        var demands = letter.issue().text().demands();
        return section(
                "ledger",
                "press.ledger.title",
                IntStream.rangeClosed(1, demands.size())
                        .mapToObj(number -> "<li><p><a href=\"#demand-%d\">%s</a> %s</p>%s</li>"
                                .formatted(
                                        number,
                                        escape(LetterPlain.line(
                                                demands.get(number - 1).text())),
                                        mark(letter.chronicle().standing(number)),
                                        history(letter, number)))
                        .collect(Collectors.joining("\n", "<ol>\n", "\n</ol>")));
    }

    private String history(Publication letter, int demand) {
        var history = letter.chronicle()
                .history(demand)
                .map(told -> "<li>" + tell.became(told.note()) + "</li>")
                .collect(Collectors.joining());
        return history.isEmpty() ? "" : "<ul>" + history + "</ul>";
    }

    private String section(String id, String title, String content) {
        return "<section class=\"after\" id=\"%1$s\" aria-labelledby=\"%1$s-title\">\n<h2 id=\"%1$s-title\">%2$s</h2>\n%3$s\n</section>\n"
                .formatted(id, say.html(title), content);
    }
}
