package org.undersigned.letter.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import org.undersigned.letter.frozen.LetterId;

/** The page co-authors write on. Its words travel over a socket of their own, never through this component. */
@Tag("drafting-editor")
@JsModule("./drafting/drafting-editor.ts")
public class DraftingEditor extends HtmlComponent {

    DraftingEditor(LetterId letter, String me, boolean author, Answers answers) {
        getElement().setProperty("me", me);
        setAuthor(author);
        getElement().setPropertyBean("answers", answers);
        getElement().setProperty("letterId", letter.value());
    }

    final void setAuthor(boolean author) {
        getElement().setProperty("author", author);
    }

    Registration onPropose(ComponentEventListener<Propose> listener) {
        return addListener(Propose.class, listener);
    }

    Registration onPeople(ComponentEventListener<People> listener) {
        return addListener(People.class, listener);
    }

    Registration onTitle(ComponentEventListener<TitleChanged> listener) {
        return addListener(TitleChanged.class, listener);
    }

    /** Somebody wants this text to be proposed, or to see the proposal that stands. */
    @DomEvent("propose")
    public static class Propose extends ComponentEvent<DraftingEditor> {

        public Propose(DraftingEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Somebody wants to see or change who writes. */
    @DomEvent("people")
    public static class People extends ComponentEvent<DraftingEditor> {

        public People(DraftingEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The person at this page changed the letter's title. */
    @DomEvent("title-changed")
    public static class TitleChanged extends ComponentEvent<DraftingEditor> {

        private final String title;

        public TitleChanged(DraftingEditor source, boolean fromClient, @EventData("event.detail.title") String title) {
            super(source, fromClient);
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
