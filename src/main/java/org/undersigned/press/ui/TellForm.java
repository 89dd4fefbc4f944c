package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.undersigned.press.Chronicle;
import org.undersigned.press.Note;
import org.undersigned.ui.ReaderTime;

/** What has happened: one chooses a kind, fills in what belongs to it, and tells it for good. */
class TellForm extends Section {

    private final Select<NoteForm> kind = new Select<>();
    private final Div fields = new Div();

    TellForm(boolean isPublic, Chronicle chronicle, BiConsumer<Note, ZoneId> tell) {
        addClassName("card");
        var forms = new NoteForms(chronicle, ReaderTime.zone());
        kind.setLabel(getTranslation("press.tell.kind"));
        kind.setItems(isPublic ? forms.afterRelease() : forms.beforeRelease());
        kind.setItemLabelGenerator(form -> getTranslation("press.tell." + form.key()));
        kind.addValueChangeListener(chosen -> show(chosen.getValue()));
        var button = new Button(getTranslation("press.tell.button"), click -> {
            tell.accept(kind.getValue().note().get(), ReaderTime.zone());
            kind.getValue().clear();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var stays = new Paragraph(getTranslation("press.tell.stays"));
        stays.addClassName("small");
        add(new H2(getTranslation("press.tell.title")), kind, fields, stays, button);
        kind.setValue((isPublic ? forms.afterRelease() : forms.beforeRelease()).getFirst());
    }

    private void show(NoteForm form) {
        fields.removeAll();
        fields.addClassName("fields");
        form.fields().forEach(fields::add);
    }
}
