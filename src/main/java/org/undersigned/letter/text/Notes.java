package org.undersigned.letter.text;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers in a letter's text and the sources at its foot, as HTML, with the ways from one to the other and back. */
final class Notes {

    private final LetterWords say;
    private final Map<Integer, Integer> cited = new HashMap<>();

    Notes(LetterWords say) {
        this.say = say;
    }

    /** A number where it stands; each time it stands somewhere, that place has a name of its own. */
    String number(int number) {
        var time = cited.merge(number, 1, Integer::sum);
        return "<sup class=\"note\"><a href=\"#source-%d\" id=\"%s\" aria-label=\"%s\">%d</a></sup>"
                .formatted(number, place(number, time), escape(say.say("source", number)), number);
    }

    /** The sources, each with the ways back to where it is cited. To be asked for after the text. */
    String foot(List<Source> sources) {
        if (sources.isEmpty()) {
            return "";
        }
        var heading = escape(say.say("sources"));
        return IntStream.rangeClosed(1, sources.size())
                .mapToObj(number -> source(number, sources.get(number - 1)))
                .collect(Collectors.joining(
                        "",
                        "<section class=\"sources\" aria-label=\"%1$s\"><h2>%1$s</h2><ol>".formatted(heading),
                        "</ol></section>"));
    }

    private String source(int number, Source source) {
        return "<li id=\"source-%d\">%s, <cite><a href=\"%s\" rel=\"noopener noreferrer nofollow\">%s</a></cite>%s%s</li>"
                .formatted(
                        number,
                        escape(source.outlet()),
                        escape(source.url()),
                        escape(source.title()),
                        source.date() == null ? "" : ", " + escape(say.date(source.date())),
                        back(number));
    }

    private String back(int number) {
        var times = cited.getOrDefault(number, 0);
        return IntStream.rangeClosed(1, times)
                .mapToObj(time -> " <a class=\"back\" href=\"#%s\" aria-label=\"%s\">↩</a>"
                        .formatted(
                                place(number, time), escape(times == 1 ? say.say("back") : say.say("back.nth", time))))
                .collect(Collectors.joining());
    }

    private static String place(int number, int time) {
        return time == 1 ? "note-" + number : "note-" + number + "-" + time;
    }
}
