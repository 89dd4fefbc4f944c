package org.undersigned.signing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.undersigned.door.Origins;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.letter.text.LetterText;
import org.undersigned.ui.DeskFrame;
import org.undersigned.ui.LiveViews;

/**
 * Where an employee reads the frozen letter, with the signing desk in its frame beside it. The desk is of another
 * origin: this view never learns who signs, and shows everyone the same.
 */
@Route("l/:slug")
@RouteAlias("l/:slug/sign")
@RolesAllowed("EMPLOYEE")
@CssImport("./signing/letter.css")
class LetterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WORDS_A_MINUTE = 220;

    private final transient FrozenLetters letters;
    private final transient PublishedCounts counts;
    private final transient Origins origins;
    private final transient LiveViews live;
    private final Div head = new Div();
    private @Nullable FrozenLetter letter;

    LetterView(FrozenLetters letters, PublishedCounts counts, Origins origins, LiveViews live) {
        this.letters = letters;
        this.counts = counts;
        this.origins = origins;
        this.live = live;
        addClassName("letter-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letter = letters.bySlug(event.getRouteParameters().get("slug").orElse(""));
        removeAll();
        add(read(letter), desk(letter));
        say(letter);
        watch();
    }

    private Article read(FrozenLetter letter) {
        var text = LetterText.parse(letter.text());
        var minutes = Math.max(1, Math.round((float) text.words() / WORDS_A_MINUTE));
        var about = new Paragraph(getTranslation(
                minutes == 1 ? "signing.letter.about-short" : "signing.letter.about",
                String.join(", ", text.addressees()),
                minutes));
        about.addClassName("small");
        about.add(new Text(" "), new Anchor("/what-we-can-see", getTranslation("ui.see.link")));
        about.add(new Text(" · "), fingerprints(letter));
        var words = new Div();
        words.addClassName("letter");
        words.getElement().setAttribute("lang", text.lang()).setProperty("innerHTML", LetterHtml.of(text));
        return new Article(new H1(text.title()), about, head, words);
    }

    /** To this letter's line in the list that everybody sees. */
    private Anchor fingerprints(FrozenLetter letter) {
        var link = new Anchor(
                "/fingerprints#" + letter.fingerprint().forLink(), getTranslation("signing.letter.fingerprints"));
        link.setRouterIgnore(true);
        return link;
    }

    private Section desk(FrozenLetter letter) {
        var section =
                new Section(DeskFrame.sign(origins, letter.slug(), letter.id().value()));
        section.addClassName("desk");
        section.setClassName("over", !letter.stage().acceptsSignatures());
        section.getElement().setAttribute("aria-label", getTranslation("signing.desk"));
        return section;
    }

    /** Where the letter stands. The rest of the page stays as it is when that changes: somebody may be signing. */
    private void say(FrozenLetter letter) {
        var stage = new StageWords(letter);
        var chip = new Span(getTranslation(stage.chip(), stage.filledIn()));
        chip.addClassNames("chip", stage.tone());
        var meaning = new Paragraph(getTranslation(stage.meaning(), stage.filledIn()));
        meaning.addClassName("small");
        head.removeAll();
        head.addClassName("standing");
        head.add(chip, meaning);
        if (letter.stage().acceptsSignatures()) {
            head.add(new Progress(counts.of(letter.id()), letter.readTerms().threshold()));
        }
        if (letter.stage() == Stage.RELEASED) {
            head.add(publicPage(letter));
        }
    }

    private Component publicPage(FrozenLetter letter) {
        var link = new Anchor("/p/" + letter.slug(), getTranslation("signing.stage.released.link"));
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch();
    }

    private void watch() {
        if (letter != null && isAttached()) {
            var id = letter.id();
            live.watch(this, id.value(), () -> say(letters.get(id)));
        }
    }

    @Override
    public String getPageTitle() {
        return letter == null ? "" : letter.title();
    }
}
