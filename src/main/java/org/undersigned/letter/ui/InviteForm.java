package org.undersigned.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Directory;
import org.undersigned.letter.Role;

/** Finds a colleague by name in the company's directory; where there is none, takes their user name. */
class InviteForm extends Div {

    private static final int SHOWN = 10;

    private final transient BiConsumer<Colleague, Role> invite;
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(getTranslation("letter.role"));

    InviteForm(Directory directory, BiConsumer<Colleague, Role> invite) {
        this.invite = invite;
        addClassName("invite");
        role.setItems(Role.values());
        role.setValue(Role.AUTHOR);
        role.setItemLabelGenerator(
                each -> getTranslation("letter.role." + each.name().toLowerCase(java.util.Locale.ROOT)));
        if (directory.searchable()) {
            var who = found(directory);
            compose(who, who::getOptionalValue, who::clear);
        } else {
            var who = new TextField(getTranslation("letter.people.username"));
            compose(who, () -> byUsername(who.getValue().strip()), who::clear);
        }
    }

    private void compose(Component who, Supplier<Optional<Colleague>> chosen, Runnable clear) {
        var button = new Button(
                getTranslation("letter.people.invite"),
                click -> chosen.get().ifPresent(colleague -> {
                    invite.accept(colleague, role.getValue());
                    clear.run();
                }));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(who, role, button);
    }

    private ComboBox<Colleague> found(Directory directory) {
        var who = new ComboBox<Colleague>(getTranslation("letter.people.find"));
        who.setHelperText(getTranslation("letter.people.find.help"));
        who.setItemLabelGenerator(InviteForm::label);
        who.setItems(query -> query.getOffset() > 0 // the directory gives its best matches once
                ? skip(query.getLimit())
                : directory.search(query.getFilter().orElse(""), Math.min(SHOWN, query.getLimit())).stream());
        return who;
    }

    private static Stream<Colleague> skip(int limit) {
        return Stream.<Colleague>empty().limit(limit);
    }

    private static String label(Colleague colleague) {
        return Stream.of(colleague.name(), colleague.title(), colleague.department())
                .filter(each -> !each.isBlank())
                .reduce((line, each) -> line + " · " + each)
                .orElse(colleague.username());
    }

    private static Optional<Colleague> byUsername(String username) {
        return username.isEmpty() ? Optional.empty() : Optional.of(new Colleague(null, username, username, "", ""));
    }
}
