package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

/**
 * What search engines, messengers and feed readers are told of a page. Before the release they are told to keep
 * nothing, and there is no card to show.
 */
class PageHead {

    private final Sayings say;

    PageHead(Sayings say) {
        this.say = say;
    }

    String of(Publication letter) {
        if (letter.released() == null) {
            return "<meta name=\"robots\" content=\"noindex, nofollow\">";
        }
        return String.join(
                "\n",
                "<meta name=\"description\" content=\"" + escape(say.ask(letter)) + "\">",
                "<link rel=\"canonical\" href=\"" + escape(letter.address()) + "\">",
                "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.xml\" title=\""
                        + say.html("press.feed.title") + "\">",
                card("og:type", "article"),
                card("og:title", letter.issue().text().title()),
                card("og:description", say.ask(letter)),
                card("og:url", letter.address()),
                card("og:image", letter.address() + "card.png"),
                card("og:image:alt", say.plain("press.card.alt")),
                card("og:locale", letter.issue().text().lang()),
                card("article:published_time", letter.released().toString()),
                "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    private static String card(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + escape(content) + "\">";
    }
}
