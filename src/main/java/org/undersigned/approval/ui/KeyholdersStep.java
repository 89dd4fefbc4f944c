package org.undersigned.approval.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.undersigned.letter.CoAuthor;

/** Who opens the letter together. */
class KeyholdersStep extends Step {

    KeyholdersStep(ApproveState state, ApproveActions actions) {
        super("keyholders", state.seats().size() >= 2 ? Standing.DONE : Standing.TO_DO);
        var list = new Div();
        list.addClassName("choices");
        state.coAuthors().stream()
                .filter(CoAuthor::mayWrite)
                .map(person -> choice(person, state, actions))
                .forEach(list::add);
        say(list);
        if (state.coAuthors().size() < 2) {
            say(note(getTranslation("approval.keyholders.alone")));
        }
    }

    private Checkbox choice(CoAuthor person, ApproveState state, ApproveActions actions) {
        var box = new Checkbox(person.title().isEmpty() ? person.name() : person.name() + ", " + person.title());
        var id = person.employee();
        box.setValue(state.seats().stream().anyMatch(seat -> seat.employee().equals(id)));
        box.setEnabled(state.editable() && id != null);
        if (id == null) {
            box.setHelperText(getTranslation("approval.keyholders.pending"));
        } else {
            box.addValueChangeListener(change -> actions.hold(id, change.getValue()));
        }
        return box;
    }
}
