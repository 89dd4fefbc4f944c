package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.undersigned.press.Chronicle;
import org.undersigned.press.Note;
import org.undersigned.ui.ReaderTime;

/** What has happened: one chooses a kind, fills in what belongs to it, and tells it for good. */
class TellForm extends Section {

    private final Select<NoteForm> kind = new Select<>();
    private final Div fields = new Div();

    private final boolean isPublic;
    private final List<String> demands;
    private final Supplier<Chronicle> chronicle;

    TellForm(boolean isPublic, List<String> demands, Supplier<Chronicle> chronicle, BiConsumer<Note, ZoneId> tell) {
        this.isPublic = isPublic;
        this.demands = demands;
        this.chronicle = chronicle;
        addClassName("card");
        kind.setLabel(getTranslation("press.tell.kind"));
        kind.setItemLabelGenerator(form -> getTranslation("press.tell." + form.key()));
        kind.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                show(chosen.getValue());
            }
        });
        var button = new Button(getTranslation("press.tell.button"), click -> {
            var form = kind.getValue();
            tell.accept(form.note().get(), ReaderTime.zone());
            offer(form.key());
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var stays = new Paragraph(getTranslation("press.tell.stays"));
        stays.addClassName("small");
        add(new H2(getTranslation("press.tell.title")), kind, fields, stays, button);
        offer("");
    }

    /** Fresh forms: what was told may have made more kinds possible, such as the answer to a request. */
    private void offer(String key) {
        var forms = new NoteForms(chronicle.get(), demands, ReaderTime.zone());
        var kinds = isPublic ? forms.afterRelease() : forms.beforeRelease();
        kind.setItems(kinds);
        kind.setValue(kinds.stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElse(kinds.getFirst()));
    }

    private void show(NoteForm form) {
        fields.removeAll();
        fields.addClassName("fields");
        form.fields().forEach(fields::add);
    }
}
