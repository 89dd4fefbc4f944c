package org.undersigned.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.undersigned.door.Levers;

/** Two things that an operator may hold, and one that they may say; with what follows from it. */
class LeversCard extends Section {

    private static final int LONGEST = 300;

    private final transient Levers levers;
    private final Checkbox signing = new Checkbox(getTranslation("ui.levers.signing"));
    private final Checkbox enrolling = new Checkbox(getTranslation("ui.levers.enrolling"));
    private final TextField notice = new TextField(getTranslation("ui.levers.notice"));

    LeversCard(Levers levers) {
        this.levers = levers;
        var held = levers.held();
        signing.setValue(held.signing());
        signing.setHelperText(getTranslation("ui.levers.signing.means"));
        enrolling.setValue(held.enrolling());
        enrolling.setHelperText(getTranslation("ui.levers.enrolling.means"));
        notice.setValue(held.notice());
        notice.setMaxLength(LONGEST);
        notice.setWidthFull();
        notice.setHelperText(getTranslation("ui.levers.notice.means"));
        var move = new Button(getTranslation("ui.levers.move"), click -> move());
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(getTranslation("ui.levers.title")),
                new Paragraph(getTranslation("ui.levers.text")),
                new Paragraph(signing),
                new Paragraph(enrolling),
                notice,
                new Paragraph(move));
    }

    private void move() {
        levers.hold(new Levers.Held(signing.getValue(), enrolling.getValue(), notice.getValue()));
        Notification.show(getTranslation("ui.levers.moved"));
    }
}
