package org.undersigned.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Directory;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letter;

/** Who writes a letter: seen by all of them, changed by its authors. */
class PeopleDialog extends Dialog {

    private final Letter letter;
    private final transient CoAuthors coAuthors;
    private final transient CurrentEmployee current;
    private final transient Directory directory;

    PeopleDialog(Letter letter, CoAuthors coAuthors, CurrentEmployee current, Directory directory) {
        this.letter = letter;
        this.coAuthors = coAuthors;
        this.current = current;
        this.directory = directory;
        setHeaderTitle(getTranslation("letter.people"));
        setWidth("34rem");
        setMaxWidth("100%");
        getFooter().add(new Button(getTranslation("letter.people.done"), click -> close()));
        show();
    }

    private void show() {
        var self = coAuthors.require(letter.id(), current.get());
        var list = new UnorderedList();
        list.addClassName("people");
        coAuthors.of(letter.id()).forEach(person -> list.add(row(person, self)));
        var promise = new Paragraph(getTranslation("letter.people.promise"));
        promise.addClassName("small");
        removeAll();
        add(list);
        if (self.mayWrite()) {
            add(new InviteForm(directory, (colleague, role) -> {
                coAuthors.invite(letter.id(), current.get(), colleague, role);
                show();
            }));
        }
        add(promise);
    }

    private ListItem row(CoAuthor person, CoAuthor self) {
        var name = new Span(person.name());
        name.addClassName("name");
        var about = new Span(about(person));
        about.addClassName("small");
        var row = new ListItem(new Div(name, about));
        var isSelf = person.username().equals(self.username());
        if (self.mayWrite() || isSelf) {
            row.add(removal(person, isSelf));
        }
        return row;
    }

    private String about(CoAuthor person) {
        var role = getTranslation(person.mayWrite() ? "letter.role.author" : "letter.role.reviewer");
        if (person.pending()) {
            return getTranslation("letter.people.pending", role);
        }
        return person.title().isBlank() ? role : person.title() + " · " + role;
    }

    private Component removal(CoAuthor person, boolean isSelf) {
        var words = isSelf ? getTranslation("letter.people.leave") : getTranslation("letter.people.remove");
        var button = new Button(words, click -> remove(person, isSelf));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(isSelf ? words : getTranslation("letter.people.remove.whom", person.name()));
        return button;
    }

    private void remove(CoAuthor person, boolean isSelf) {
        coAuthors.remove(letter.id(), current.get(), person.username());
        if (isSelf) {
            close();
            UI.getCurrent().navigate(LettersView.class);
        } else {
            show();
        }
    }
}
