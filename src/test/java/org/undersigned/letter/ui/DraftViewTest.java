package org.undersigned.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.rig.People;
import org.undersigned.rig.ViewTest;
import org.undersigned.rig.WithEmployee;

class DraftViewTest extends ViewTest {

    private static final Employee ADA = new Employee(People.id("ada"), "ada", "Ada", "Engineer", "", true);

    @Autowired
    Letters letters;

    @Autowired
    CoAuthors coAuthors;

    @Autowired
    CurrentEmployee current;

    Letter letter;

    @BeforeEach
    void aDraft() {
        letter = letters.begin(ADA, "A first title");
    }

    @Test
    void anAuthorMayWrite() {
        open();

        assertThat(editor().getElement().getProperty("letterId"))
                .isEqualTo(letter.id().value());
        assertThat(editor().getElement().getProperty("author")).isEqualTo("true");
    }

    @Test
    @WithEmployee("grace")
    void aReviewerMayReadOnly() {
        coAuthors.invite(letter.id(), ADA, colleague("grace"), Role.REVIEWER);

        open();

        assertThat(editor().getElement().getProperty("author")).isEqualTo("false");
    }

    @Test
    @WithEmployee("mallory")
    void nobodyElseSeesTheDraft() {
        navigate("draft/" + letter.id(), com.vaadin.flow.component.html.Div.class);

        assertThat(find(DraftingEditor.class).all()).isEmpty();
        assertThat(find(H1.class).single().getText()).isEqualTo("That does not work right now");
    }

    @Test
    void aChangedTitleNamesTheLetterEverywhere() {
        open();

        ComponentUtil.fireEvent(editor(), new DraftingEditor.TitleChanged(editor(), true, "A better title"));

        assertThat(letters.get(letter.id()).title()).isEqualTo("A better title");
    }

    @Test
    void whoWasRemovedWhileThePageWasOpenRenamesNothing() {
        open();
        coAuthors.invite(letter.id(), ADA, colleague("grace"), Role.AUTHOR);
        coAuthors.arrive(letter.id(), new Employee(People.id("grace"), "grace", "Grace", "", "", true));
        coAuthors.remove(letter.id(), ADA, "ada");

        try {
            ComponentUtil.fireEvent(editor(), new DraftingEditor.TitleChanged(editor(), true, "Mine again"));
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("Only co-authors");
        }

        assertThat(letters.get(letter.id()).title()).isEqualTo("A first title");
    }

    @Test
    void anAuthorTakesAnInvitationBack() {
        coAuthors.invite(letter.id(), ADA, colleague("grace"), Role.AUTHOR);
        open();
        ComponentUtil.fireEvent(editor(), new DraftingEditor.People(editor(), true));
        assertThat(find(ListItem.class).all()).hasSize(2);

        test(find(Button.class).withText("Remove").single()).click();

        assertThat(coAuthors.of(letter.id())).extracting("username").containsExactly("ada");
    }

    private void open() {
        navigate("draft/" + letter.id(), DraftView.class);
    }

    private DraftingEditor editor() {
        return find(DraftingEditor.class).single();
    }

    private static Colleague colleague(String username) {
        return new Colleague(People.id(username), username, username, "Engineer", "");
    }
}
