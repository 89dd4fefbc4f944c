package org.undersigned.signing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.NoSuchLetter;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.letter.text.LetterText;

/**
 * Lets a letter be read before the app has started, and without it: the first answer carries its words, and the view
 * takes their place. The security chain lets only employees ask for {@code /l/…}.
 */
@Component
class EarlyText implements VaadinServiceInitListener {

    private static final String ID = "early-text";
    private static final Pattern PAGE = Pattern.compile("/l/([a-z0-9-]+)(/sign)?");
    private static final String LOOK = """
            #early-text { font: 1.125rem/1.65 Charter, Georgia, serif; max-width: 38rem; margin: 0 auto; padding: 2.5rem 1.5rem }
            #early-text h1 { font-size: 2rem; line-height: 1.2 }
            """;

    private final FrozenLetters letters;

    EarlyText(FrozenLetters letters) {
        this.letters = letters;
    }

    /** Takes the early text off the page. */
    static void remove(UI ui) {
        ui.getPage().executeJs("document.getElementById($0)?.remove()", ID);
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(answer -> write(
                Optional.ofNullable(answer.getVaadinRequest().getPathInfo()).orElse(""), answer.getDocument()));
    }

    void write(String path, Document page) {
        var asked = PAGE.matcher(path);
        if (asked.matches()) {
            find(asked.group(1)).ifPresent(letter -> write(letter, page));
        }
    }

    private Optional<FrozenLetter> find(String slug) {
        try {
            return Optional.of(letters.bySlug(slug));
        } catch (NoSuchLetter none) {
            return Optional.empty();
        }
    }

    private static void write(FrozenLetter letter, Document page) {
        var text = LetterText.parse(letter.text());
        var early = new Element("article").attr("id", ID).attr("lang", text.lang());
        early.appendElement("h1").text(text.title());
        early.appendElement("p").text(String.join(", ", text.addressees()));
        early.appendElement("div").html(LetterHtml.of(text));
        page.head().appendElement("style").text(LOOK);
        page.body().prependChild(early);
        page.title(letter.title());
    }
}
