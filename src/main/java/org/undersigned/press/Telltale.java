package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Each thing that happened, in a sentence: for the page and, without its dress, for feed and programs. */
class Telltale {

    private final Sayings say;

    Telltale(Sayings say) {
        this.say = say;
    }

    /** Such as “Update, 22 June 2018, 07:20 PT:”. */
    String when(Chronicle.Entry entry) {
        var kind = entry.note() instanceof Note.Correction ? "press.news.correction" : "press.news.update";
        return say.plain(kind, Dates.moment(entry.at(), entry.zone()));
    }

    String html(Note note, Publication letter) {
        return escape(plain(note, letter)).replace("\n", "<br>") + evidence(note);
    }

    String plain(Note note, Publication letter) {
        return switch (note) {
            case Note.Update(var text) -> text;
            case Note.Correction(var was, var is, var reason) -> say.plain("press.news.corrected", was, is, reason);
            case Note.Asked(var whom, var day) -> say.plain("press.news.asked", whom, Dates.day(day));
            case Note.Answered answered -> answered(answered, letter);
            case Note.Response(var text, var source, var url, var day) ->
                say.plain("press.news.response", letter.issue().organisation(), Dates.day(day));
            case Note.Reply(var response, var text) -> text;
            case Note.Outcome(var demand, var standing, var text, var url, var day) ->
                say.plain("press.news.outcome", demand, say.plain(SinceThen.word(standing)), Dates.day(day), text);
            case Note.Event(var text, var url, var day) -> say.plain("press.news.event", Dates.day(day), text);
        };
    }

    /** What became of a demand, under the demand itself. */
    String became(Note.Outcome outcome) {
        var line = say.plain(
                "press.ledger.line",
                say.plain(SinceThen.word(outcome.standing())),
                Dates.day(outcome.day()),
                outcome.text());
        return escape(line).replace("\n", "<br>") + evidence(outcome);
    }

    private String answered(Note.Answered answered, Publication letter) {
        var whom = letter.chronicle().all(Note.Asked.class).stream()
                .filter(told -> told.entry().number() == answered.request())
                .map(told -> told.note().whom())
                .findAny()
                .orElse(letter.issue().organisation());
        return say.plain("press.news." + answered.answer().name(), whom, Dates.day(answered.day()));
    }

    /** Whom was asked and when, and what came of it. */
    String comment(Chronicle.Told<Note.Asked> asked, Chronicle chronicle) {
        var request = say.plain(
                "press.news.asked", asked.note().whom(), Dates.day(asked.note().day()));
        return chronicle
                .answer(asked.entry().number())
                .map(told -> request + " "
                        + say.plain(
                                "press.comment." + told.note().answer().name(),
                                Dates.day(told.note().day())))
                .orElse(request);
    }

    private String evidence(Note note) {
        var url = switch (note) {
            case Note.Outcome outcome -> outcome.url();
            case Note.Event event -> event.url();
            default -> "";
        };
        if (note instanceof Note.Response) {
            return " <a href=\"#response\">" + say.html("press.news.read") + "</a>";
        }
        return url.isEmpty() ? "" : " " + link(url, say.plain("press.news.evidence"));
    }

    static String link(String url, String words) {
        return "<a href=\"" + escape(url) + "\" rel=\"noopener noreferrer nofollow\">" + escape(words) + "</a>";
    }

    static String paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R{2,}"))
                .map(paragraph -> "<p>" + escape(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
    }
}
