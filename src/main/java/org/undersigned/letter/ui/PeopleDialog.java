package org.undersigned.letter.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Directory;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.ui.LiveViews;

/** Who has access to a draft: seen by all of them, changed by its authors. */
class PeopleDialog extends Dialog implements PersonRow.Acts {

    private final LetterId letter;
    private final transient CoAuthors coAuthors;
    private final transient CurrentEmployee current;
    private final transient LiveViews live;
    private final UnorderedList list = new UnorderedList();
    private final InviteForm invite;

    PeopleDialog(LetterId letter, CoAuthors coAuthors, CurrentEmployee current, Directory directory, LiveViews live) {
        this.letter = letter;
        this.coAuthors = coAuthors;
        this.current = current;
        this.live = live;
        this.invite = new InviteForm(
                directory, (colleague, role) -> coAuthors.invite(letter, current.get(), colleague, role));
        setHeaderTitle(getTranslation("letter.people"));
        setWidth("40rem");
        setMaxWidth("100%");
        getFooter().add(new Button(getTranslation("letter.people.done"), click -> close()));
        list.addClassName("people");
        var promise = new Paragraph(getTranslation("letter.people.promise"));
        promise.addClassName("small");
        add(list, invite, promise);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.watch(this, letter.value(), this::show);
    }

    private void show() {
        try {
            var self = coAuthors.require(letter, current.get());
            list.removeAll();
            var people = coAuthors.of(letter);
            people.forEach(person -> list.add(new PersonRow(person, self, askedBy(person, people), this)));
            invite.setVisible(self.mayWrite());
        } catch (NotCoAuthor removed) {
            close();
        }
    }

    private static String askedBy(CoAuthor person, List<CoAuthor> people) {
        return people.stream()
                .filter(each -> person.asked() != null && person.asked().by().equals(each.username()))
                .map(CoAuthor::name)
                .findAny()
                .orElse("");
    }

    @Override
    public void remove(CoAuthor person) {
        coAuthors.remove(letter, current.get(), person.username());
        show();
    }

    @Override
    public void changeRole(CoAuthor person, Role role) {
        try {
            coAuthors.changeRole(letter, current.get(), person.username(), role);
        } finally {
            show(); // what is only asked, or refused, is not yet so
        }
    }

    @Override
    public void keep(CoAuthor person) {
        coAuthors.keep(letter, current.get(), person.username());
        show();
    }

    @Override
    public void leave(CoAuthor self) {
        var check = new ConfirmDialog();
        check.setHeader(getTranslation("letter.people.leave.check"));
        check.setText(getTranslation("letter.people.leave.means"));
        check.setCancelable(true);
        check.setCancelText(getTranslation("letter.people.leave.stay"));
        check.setConfirmText(getTranslation("letter.people.leave"));
        check.addConfirmListener(sure -> {
            coAuthors.remove(letter, current.get(), self.username());
            close();
            UI.getCurrent().navigate(LettersView.class);
        });
        check.open();
    }
}
