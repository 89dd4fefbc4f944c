package org.undersigned.signing.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.NoSuchLetter;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.letter.text.LetterText;
import org.undersigned.ui.DeskFrame;

/**
 * Lets a letter be read before the app has started, and without it: the first answer carries its words and the desk, which
 * begins its work at once; the view takes their place, and goes on with that desk. The security chain lets only employees
 * ask for {@code /l/…}.
 */
@Component
class EarlyText implements VaadinServiceInitListener {

    /** The view's desk takes it off the page once it stands in its place. */
    private static final String ID = "early-text";

    private static final Pattern PAGE = Pattern.compile("/l/([a-z0-9-]+)(/sign)?");
    private static final String LOOK = """
            :is(html, body):has(#early-text) { background: light-dark(#fbfaf6, #15171b); color: light-dark(#1c1f26, #ecebe6) }
            #early-text { font: 1.125rem/1.65 Charter, Georgia, serif; max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.5rem;
              display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: 2.5rem }
            #early-text > article { max-width: 38rem; overflow-wrap: anywhere }
            #early-text > desk-frame[mode=sign] { display: block; height: 84rem }
            #early-text h1 { font-size: 2rem; line-height: 1.2 }
            @media (max-width: 56rem) { #early-text { grid-template-columns: minmax(0, 1fr); padding: 1.5rem 1rem } }
            """;

    private final FrozenLetters letters;
    private final Origins origins;

    EarlyText(FrozenLetters letters, Origins origins) {
        this.letters = letters;
        this.origins = origins;
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

    private void write(FrozenLetter letter, Document page) {
        var early = new Element("div").attr("id", ID).appendChild(read(LetterText.parse(letter.text())));
        if (letter.stage().acceptsSignatures()) {
            early.appendChild(
                    DeskFrame.early(origins, letter.slug(), letter.id().value()));
        }
        // the app's own look is not needed to read; frontend/index.ts puts it on
        page.head().select("link[rel=stylesheet]").attr("media", "not all");
        page.head().appendElement("style").text(LOOK);
        page.body().prependChild(early);
        page.title(letter.title());
    }

    private static Element read(LetterText text) {
        var article = new Element("article").attr("lang", text.lang());
        article.appendElement("h1").text(text.title());
        article.appendElement("p").text(String.join(", ", text.addressees()));
        article.appendElement("div").html(LetterHtml.of(text));
        return article;
    }
}
