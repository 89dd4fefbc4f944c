package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.undersigned.press.Profile;

/** What stands beside the letter: the ask in one sentence, and whom journalists reach. */
class BesideForm extends Section {

    private static final int LONGEST = 300;

    BesideForm(Profile profile, Consumer<Profile> write) {
        addClassName("card");
        var ask = field("press.beside.ask", profile.ask());
        var contact = field("press.beside.contact", profile.contact());
        var saved = new Span();
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("small");
        var save = new Button(getTranslation("press.beside.save"), click -> {
            write.accept(new Profile(ask.getValue(), contact.getValue()));
            saved.setText(getTranslation("press.beside.saved"));
        });
        add(new H2(getTranslation("press.beside.title")), ask, contact, save, saved);
    }

    private TextField field(String key, String value) {
        var field = new TextField(getTranslation(key));
        field.setHelperText(getTranslation(key + ".help"));
        field.setMaxLength(LONGEST);
        field.setValue(value);
        return field;
    }
}
