package org.undersigned.letter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Directory;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.FirstWords;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.NoSuchLetter;
import org.undersigned.ui.LiveViews;

/** Where co-authors write a letter together. */
@Route("draft")
@RolesAllowed("EMPLOYEE")
@CssImport("./drafting/letters.css")
class DraftView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LONGEST_TITLE = 200;

    private final transient Letters letters;
    private final transient CoAuthors coAuthors;
    private final transient CurrentEmployee current;
    private final transient Directory directory;
    private final transient LiveViews live;
    private final transient ObjectProvider<FirstWords> firstWords;
    private String title = "";

    DraftView(
            Letters letters,
            CoAuthors coAuthors,
            CurrentEmployee current,
            Directory directory,
            LiveViews live,
            ObjectProvider<FirstWords> firstWords) {
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.current = current;
        this.directory = directory;
        this.live = live;
        this.firstWords = firstWords;
        addClassName("draft");
    }

    @Override
    public void setParameter(BeforeEvent event, String path) {
        var me = current.get();
        coAuthors.claim(me);
        var id = idIn(path);
        var self = coAuthors.require(id, me);
        coAuthors.arrive(id, me);
        var letter = letters.get(id);
        title = letter.title();
        var editor = new DraftingEditor(id, me.name(), self.mayWrite(), answers(event.getUI(), letter));
        editor.onPropose(asked -> UI.getCurrent().navigate("approve/" + id));
        editor.onPeople(asked -> new PeopleDialog(id, coAuthors, current, directory, live).open());
        editor.onTitle(changed -> rename(id, changed.title()));
        removeAll();
        add(editor);
        editor.addAttachListener(shown -> live.watch(editor, id.value(), () -> showRole(editor, id)));
    }

    /** What the draft begins with, if nobody has begun it. */
    private Answers answers(UI window, Letter letter) {
        return firstWords
                .orderedStream()
                .flatMap(room -> room.of(letter.id()).stream())
                .findFirst()
                .map(Answers::following)
                .orElseGet(() -> Answers.takeFrom(window, titleOf(letter)));
    }

    /** A role may change while the page is open; whoever was removed hears it from the socket. */
    private void showRole(DraftingEditor editor, LetterId id) {
        coAuthors.of(id).stream()
                .filter(person -> current.get().id().equals(person.employee()))
                .findAny()
                .ifPresent(self -> editor.setAuthor(self.mayWrite()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** A letter that nobody has named begins without a title, rather than with “Untitled”. */
    private String titleOf(Letter letter) {
        return letter.title().equals(getTranslation("letter.untitled")) ? "" : letter.title();
    }

    /** Keeps the letter's name in lists and addresses that of its draft. */
    private void rename(LetterId id, String changed) {
        coAuthors.requireAuthor(id, current.get());
        var name = changed.strip();
        if (letters.get(id).writable() && !name.isEmpty() && name.length() <= LONGEST_TITLE) {
            try {
                letters.rename(id, name);
            } catch (OptimisticLockingFailureException same) {
                // two pages told of their titles in one moment; the other one was heard, and the draft has both
            }
            UI.getCurrent().getPage().setTitle(name);
        }
    }

    /** An address with a mangled id leads to no letter. */
    private static LetterId idIn(String path) {
        try {
            return new LetterId(path);
        } catch (IllegalArgumentException mangled) {
            throw new NoSuchLetter();
        }
    }
}
