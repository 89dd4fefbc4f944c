package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import org.undersigned.release.Roster.Signatory;

/** Takes out the line of somebody who cannot sign in any more, and has written to the contact. */
class LeaverCard extends Div {

    private final RoomActions actions;

    LeaverCard(RoomActions actions) {
        this.actions = actions;
        addClassNames("card", "quiet");
        var text = new Paragraph(getTranslation("release.leaver.text"));
        text.addClassName("small");
        var open = new Button(getTranslation("release.leaver.choose"));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClickListener(click -> {
            open.setVisible(false);
            add(choice());
        });
        add(new H2(getTranslation("release.leaver.title")), text, open);
    }

    /** Read only now: a letter may name thousands. */
    private Div choice() {
        var who = new ComboBox<Entry<String, Signatory>>(getTranslation("release.leaver.who"));
        who.setItems(actions.named().entrySet().stream()
                .sorted(Comparator.comparing(line -> line.getValue().name()))
                .toList());
        who.setItemLabelGenerator(line -> printed(line.getValue()));
        who.setWidthFull();
        var remove = new Button(getTranslation("release.leaver.button"), click -> check(who.getValue()));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        remove.setEnabled(false);
        who.addValueChangeListener(chosen -> remove.setEnabled(chosen.getValue() != null));
        return new Div(who, remove);
    }

    private void check(Entry<String, Signatory> line) {
        var consequences = List.of(
                getTranslation("release.leaver.check.who", printed(line.getValue())),
                getTranslation("release.leaver.check.counts"),
                getTranslation("release.line.check.copies"));
        new CheckDialog("release.leaver", consequences, () -> {
                    actions.removeLine(line.getKey());
                    removeAll();
                    var said = new Paragraph(getTranslation("release.leaver.removed"));
                    said.getElement().setAttribute("role", "status");
                    add(said);
                })
                .open();
    }

    private static String printed(Signatory line) {
        return line.title().isEmpty() ? line.name() : line.name() + ", " + line.title();
    }
}
