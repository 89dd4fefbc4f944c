package org.undersigned.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Duties;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.Stage;

/** The letters one writes, and those that every employee may read and sign. */
@Route("")
@RolesAllowed("EMPLOYEE")
@CssImport("./drafting/letters.css")
class LettersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Letters letters;
    private final transient CoAuthors coAuthors;
    private final transient Duties duties;
    private final transient CurrentEmployee current;

    LettersView(Letters letters, CoAuthors coAuthors, Duties duties, CurrentEmployee current) {
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.duties = duties;
        this.current = current;
        addClassName("letters");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var me = current.get();
        coAuthors.claim(me);
        removeAll();
        add(new H1(getTranslation("letter.list.title")), mine(letters.writtenBy(me)), open(letters.openForSigning()));
        released(letters.in(Stage.RELEASED)).ifPresent(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letter.list.title");
    }

    private Component mine(List<Letter> written) {
        var start = new RouterLink(getTranslation("letter.start"), StartView.class);
        start.addClassName("btn");
        var section = section("letter.mine", start);
        section.add(
                written.isEmpty()
                        ? new Paragraph(getTranslation("letter.mine.none"))
                        : cards(written.stream().map(this::ownCard).toList()));
        return section;
    }

    private Component open(List<Letter> open) {
        var section = section("letter.open");
        section.add(
                open.isEmpty()
                        ? new Paragraph(getTranslation("letter.open.none"))
                        : cards(open.stream().map(this::openCard).toList()));
        return section;
    }

    private Optional<Component> released(List<Letter> released) {
        if (released.isEmpty()) {
            return Optional.empty();
        }
        var section = section("letter.released");
        section.add(cards(released.stream()
                .<Component>map(letter -> new LetterCard(letter, NextStep.FOLLOW_UP))
                .toList()));
        return Optional.of(section);
    }

    private Component ownCard(Letter letter) {
        var drill = duties.shouldTryTheirKey(letter.id(), current.get());
        return new LetterCard(letter, drill ? NextStep.DRILL : NextStep.of(letter))
                .with(getTranslation("letter.by", CoAuthorNames.of(coAuthors.of(letter.id()))));
    }

    private Component openCard(Letter letter) {
        return new LetterCard(letter, NextStep.READ);
    }

    private Section section(String title, Component... beside) {
        var heading = new H2(getTranslation(title));
        heading.setId(title.replace('.', '-'));
        var head = new Div(heading);
        head.add(beside);
        head.addClassName("section-head");
        var section = new Section(head);
        section.getElement().setAttribute("aria-labelledby", title.replace('.', '-'));
        return section;
    }

    private static Div cards(List<Component> cards) {
        var list = new Div(cards.toArray(Component[]::new));
        list.addClassName("cards");
        return list;
    }
}
