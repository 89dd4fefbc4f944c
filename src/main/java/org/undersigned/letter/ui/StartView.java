package org.undersigned.letter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.Letters;

/** Four questions before the empty page; each may be skipped, and so may all. */
@Route("start")
@RolesAllowed("EMPLOYEE")
@CssImport("./drafting/letters.css")
class StartView extends Div implements HasDynamicTitle {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ANSWER = 20_000;

    private final transient Letters letters;
    private final transient CurrentEmployee current;
    private final Select<Shape> shape = new Select<>();
    private final TextField title = new TextField(getTranslation("letter.start.title"));
    private final TextArea to = area("letter.start.to");
    private final TextArea happened = area("letter.start.happened");
    private final TextArea asks = area("letter.start.asks");
    private final TextField byWhen = new TextField(getTranslation("letter.start.by-when"));

    StartView(Letters letters, CurrentEmployee current) {
        this.letters = letters;
        this.current = current;
        addClassName("start");
        shape.setLabel(getTranslation("letter.start.shape"));
        shape.setItems(Shape.values());
        shape.setItemLabelGenerator(
                each -> getTranslation("letter.start.shape." + each.name().toLowerCase(Locale.ROOT)));
        shape.setValue(Shape.EMPTY);
        title.setMaxLength(LONGEST_TITLE);
        byWhen.setMaxLength(LONGEST_TITLE);
        byWhen.setHelperText(getTranslation("letter.start.by-when.help"));
        var start = new Button(getTranslation("letter.start.go"), click -> begin(answers()));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var skip = new Button(getTranslation("letter.start.skip"), click -> begin(Answers.none("")));
        skip.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(start, skip);
        buttons.addClassName("buttons");
        add(
                new H1(getTranslation("letter.start")),
                new Paragraph(getTranslation("letter.start.intro")),
                shape,
                title,
                to,
                happened,
                asks,
                byWhen,
                buttons);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letter.start");
    }

    private void begin(Answers answers) {
        var name = answers.title().isBlank() ? getTranslation("letter.untitled") : answers.title();
        var letter = letters.begin(current.get(), name);
        var window = getUI().orElseGet(UI::getCurrent);
        answers.waitIn(window);
        window.navigate(DraftView.class, letter.id().value());
    }

    private Answers answers() {
        return new Answers(
                title.getValue().strip(),
                lines(to),
                happened.getValue().strip(),
                lines(asks),
                byWhen.getValue().strip(),
                "en",
                shape.getValue().key(),
                null);
    }

    private static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private TextArea area(String question) {
        var area = new TextArea(getTranslation(question));
        area.setHelperText(getTranslation(question + ".help"));
        area.setMaxLength(LONGEST_ANSWER);
        return area;
    }
}
