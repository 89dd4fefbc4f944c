package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.letter.text.LetterText;
import org.undersigned.release.Issue;

/**
 * Makes the page that the world reads, as a pure function of what was signed and what happened since: no script, nothing
 * from elsewhere, every word escaped. It is written once and then served as a file.
 */
@Component
class PublicPage {

    private final Template template = Template.of("press/page.html");
    private final Sayings say;
    private final Signatories signatories;
    private final PageHead head;
    private final SinceThen since;

    PublicPage(Sayings say) {
        this.say = say;
        this.signatories = new Signatories(say);
        this.head = new PageHead(say);
        this.since = new SinceThen(say);
    }

    /** @param assets where its style is found: empty beside the page itself */
    String of(Publication letter, String assets) {
        var issue = letter.issue();
        var text = issue.text();
        var pieces = LetterHtml.pieces(text, demand -> since.mark(letter, demand));
        var filledIn = Map.ofEntries(
                Map.entry("assets", assets),
                Map.entry("head", head.of(letter)),
                Map.entry("lang", escape(text.lang())),
                Map.entry("title", escape(text.title())),
                Map.entry("slug", escape(issue.slug())),
                Map.entry("organisation", escape(issue.organisation())),
                Map.entry("addressees", say.html("press.page.to", String.join(" · ", text.addressees()))),
                Map.entry("ask", escape(say.ask(letter))),
                Map.entry("verified", Sayings.verified(issue.roster())),
                Map.entry("as-of", escape(say.asOf(letter))),
                Map.entry("letter", pieces.words()),
                Map.entry("sources", pieces.sources()),
                Map.entry("pull", pull(text)),
                Map.entry("exported", exported(letter)),
                Map.entry("since", since.of(letter)),
                Map.entry("latest", latest(letter)),
                Map.entry("line", escape(letter.lineAddress())),
                Map.entry("signatories", signatories.of(issue.roster())),
                Map.entry("contact", contact(letter.profile().contact())),
                Map.entry("fingerprint", escape(issue.fingerprint().forPeople())),
                Map.entry("how-many", howMany(issue)));
        return template.fill(filledIn, say::html);
    }

    private String howMany(Issue issue) {
        var reissued = issue.reissued();
        var less = switch (reissued) {
            case 0 -> say.html("press.how.no-reissues");
            case 1 -> say.html("press.how.one-reissue");
            default -> say.html("press.how.reissues", Numbers.written(reissued));
        };
        return say.html("press.how.count", Sayings.verified(issue.roster())) + " " + less;
    }

    private static String pull(LetterText text) {
        return text.pullQuote() == null
                ? ""
                : "<blockquote class=\"pull\" lang=\"" + escape(text.lang()) + "\">" + escape(text.pullQuote())
                        + "</blockquote>";
    }

    private String exported(Publication letter) {
        return letter.exported() == null
                ? ""
                : "<br>" + say.html("press.page.exported", Dates.moment(letter.exported(), Dates.UTC));
    }

    private String latest(Publication letter) {
        var news = letter.chronicle().news();
        return news.isEmpty()
                ? ""
                : "<a href=\"#since\">"
                        + say.html(
                                "press.since.latest",
                                Dates.moment(
                                        news.getFirst().at(), news.getFirst().zone()))
                        + "</a>";
    }

    private String contact(String contact) {
        return contact.isEmpty() ? "" : "<li>" + say.html("press.page.contact", contact) + "</li>";
    }
}
