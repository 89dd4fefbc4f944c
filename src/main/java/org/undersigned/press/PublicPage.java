package org.undersigned.press;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.release.FrontPage;
import org.undersigned.release.Issue;
import org.undersigned.ui.Words;

/**
 * Makes the page that the world reads, as a pure function of what was signed: no script, nothing from elsewhere, every
 * word escaped. It is written once and then served as a file.
 */
@Component
class PublicPage implements FrontPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Template template = Template.of("press/page.html");
    private final Words words;
    private final Signatories signatories;

    PublicPage(Words words) {
        this.words = words;
        this.signatories = new Signatories(words);
    }

    @Override
    public String of(Issue issue, String assets) {
        var text = issue.text();
        var verified = Numbers.written(issue.roster().verified());
        var filledIn = Map.ofEntries(
                Map.entry("assets", assets),
                Map.entry("lang", escape(text.lang())),
                Map.entry("title", escape(text.title())),
                Map.entry("slug", escape(issue.slug())),
                Map.entry("organisation", escape(issue.organisation())),
                Map.entry("summary", say("press.page.summary", verified, issue.organisation())),
                Map.entry("addressees", say("press.page.to", String.join(" · ", text.addressees()))),
                Map.entry("verified", verified),
                Map.entry("as-of", say("press.page.as-of", issue.organisation(), day(issue.counted()))),
                Map.entry("letter", LetterHtml.of(text)),
                Map.entry("signatories", signatories.of(issue.roster())),
                Map.entry("fingerprint", escape(issue.fingerprint().forPeople())),
                Map.entry("how-many", say("press.how.count", verified)));
        return template.fill(filledIn, this::say);
    }

    private String say(String key, Object... filledIn) {
        return escape(words.of(key, filledIn));
    }

    private String say(String key) {
        return escape(words.of(key));
    }

    private static String day(Instant instant) {
        return DAY.format(instant);
    }
}
