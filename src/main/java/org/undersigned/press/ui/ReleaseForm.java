package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.undersigned.press.Kit;
import org.undersigned.ui.ReaderTime;

/** The press release: a draft to begin with. What the letter itself says is put in by itself, and cannot be got wrong. */
class ReleaseForm extends Section {

    /** What saving does. */
    @FunctionalInterface
    interface Write {
        void accept(Kit.Release release);
    }

    ReleaseForm(Kit.Release release, Write write) {
        addClassName("card");
        var headline = line("headline", release.headline(), 200);
        var place = line("place", release.place(), 60);
        var opening = area("opening", release.opening());
        var context = area("context", release.context());
        var position = area("position", release.position());
        var saved = new Span();
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("small");
        var save = new Button(getTranslation("press.release.save"), click -> {
            write.accept(new Kit.Release(
                    headline.getValue(),
                    place.getValue(),
                    opening.getValue(),
                    context.getValue(),
                    position.getValue(),
                    ReaderTime.zone().getId()));
            saved.setText(getTranslation("press.release.saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(headline, place, opening, context, position);
        fields.addClassName("fields");
        add(
                new H2(getTranslation("press.release.title")),
                new Paragraph(getTranslation("press.release.text")),
                fields,
                save,
                saved);
    }

    private TextField line(String key, String value, int longest) {
        var field = new TextField(getTranslation("press.release." + key));
        field.setHelperText(getTranslation("press.release." + key + ".help"));
        field.setMaxLength(longest);
        field.setValue(value);
        return field;
    }

    private TextArea area(String key, String value) {
        var area = new TextArea(getTranslation("press.release." + key));
        area.setHelperText(getTranslation("press.release." + key + ".help"));
        area.setMinRows(3);
        area.setValue(value);
        return area;
    }
}
