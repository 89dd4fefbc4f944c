package org.undersigned.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.Demotion;
import org.undersigned.letter.Role;

/** Somebody who has access to a draft, and what the person who looks may change about it. */
class PersonRow extends ListItem {

    /** What can be done with people. */
    interface Acts {

        void remove(CoAuthor person);

        void leave(CoAuthor self);

        void changeRole(CoAuthor person, Role role);

        void keep(CoAuthor person);
    }

    private final transient CoAuthor person;
    private final transient Acts acts;

    /** @param asker the name of whoever asked to take this author's rights away, if anybody did */
    PersonRow(CoAuthor person, CoAuthor self, String asker, Acts acts) {
        this.person = person;
        this.acts = acts;
        var isSelf = person.username().equals(self.username());
        var name = new Span(isSelf ? getTranslation("letter.people.you", person.name()) : person.name());
        name.addClassName("name");
        var who = new Div(name, small(about(self)));
        who.addClassName("who-is");
        add(who);
        if (self.mayWrite()) {
            add(roles());
        }
        if (isSelf) {
            add(button("letter.people.leave", "letter.people.leave", () -> acts.leave(person)));
        } else if (self.mayWrite() && person.asked() == null) {
            add(button("letter.people.remove", "letter.people.remove.whom", () -> acts.remove(person)));
        }
        if (person.asked() != null) {
            add(asked(person.asked(), asker, self, isSelf));
        }
    }

    private String about(CoAuthor self) {
        var role = self.mayWrite() ? "" : getTranslation(words(person.role())); // or the choice beside it says so
        return Stream.of(person.title(), role, person.pending() ? getTranslation("letter.people.pending") : "")
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Select<Role> roles() {
        var roles = new Select<Role>();
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation(words(role)));
        roles.setValue(person.role());
        roles.setAriaLabel(getTranslation("letter.people.role.whose", person.name()));
        roles.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                acts.changeRole(person, change.getValue());
            }
        });
        return roles;
    }

    private Component asked(Demotion asked, String asker, CoAuthor self, boolean isSelf) {
        var what = asked.to() == null ? "letter.people.asked.remove" : "letter.people.asked.review";
        var note = new Div(small(getTranslation(what, asker)));
        note.addClassName("asked");
        if (self.mayWrite() && !isSelf) {
            if (!self.username().equals(asked.by())) {
                note.add(button("letter.people.agree", "letter.people.agree.whom", () -> agree(asked)));
            }
            note.add(button("letter.people.keep", "letter.people.keep.whom", () -> acts.keep(person)));
        }
        return note;
    }

    private void agree(Demotion asked) {
        if (asked.to() == null) {
            acts.remove(person);
        } else {
            acts.changeRole(person, asked.to());
        }
    }

    private Button button(String words, String spoken, Runnable act) {
        var button = new Button(getTranslation(words), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(spoken, person.name()));
        return button;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("small");
        return small;
    }

    private static String words(Role role) {
        return "letter.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
