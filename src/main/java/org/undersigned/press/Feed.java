package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The Atom feed of a letter: its release, and what happened since. */
@Component
class Feed {

    private final Sayings say;
    private final Telltale tell;

    Feed(Sayings say) {
        this.say = say;
        this.tell = new Telltale(say);
    }

    String of(Publication letter) {
        var news = letter.chronicle().news();
        var released = Objects.requireNonNull(letter.released());
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <id>%1$s</id>
                <title>%2$s</title>
                <link rel="alternate" type="text/html" href="%1$s"/>
                <link rel="self" type="application/atom+xml" href="%1$sfeed.xml"/>
                <author><name>%3$s</name></author>
                <updated>%4$s</updated>
                %5$s</feed>
                """.formatted(
                        escape(letter.address()),
                        escape(letter.issue().text().title()),
                        say.html("press.feed.author", letter.issue().organisation()),
                        news.isEmpty() ? released : news.getFirst().at(),
                        news.stream().map(entry -> entry(letter, entry)).collect(Collectors.joining())
                                + entry(letter.address(), released, say.plain("press.feed.released"), say.ask(letter)));
    }

    private String entry(Publication letter, Chronicle.Entry entry) {
        return entry(
                letter.address() + "#update-" + entry.number(),
                entry.at(),
                tell.when(entry).replaceFirst(":$", ""),
                tell.plain(entry.note(), letter));
    }

    private static String entry(String id, Instant at, String title, String words) {
        return """
                <entry>
                <id>%1$s</id>
                <title>%2$s</title>
                <link rel="alternate" type="text/html" href="%1$s"/>
                <updated>%3$s</updated>
                <content type="text">%4$s</content>
                </entry>
                """.formatted(escape(id), escape(title), at, escape(words));
    }
}
