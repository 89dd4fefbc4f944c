package org.undersigned.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.People;
import org.undersigned.rig.ViewTest;
import org.undersigned.rig.WithEmployee;

class LettersViewTest extends ViewTest {

    @Autowired
    Letters letters;

    @Autowired
    CoAuthors coAuthors;

    @Autowired
    CurrentEmployee current;

    @Test
    @WithEmployee("nobody-yet")
    void whoWritesNothingYetIsToldHowToBegin() {
        navigate(LettersView.class);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("You are not writing a letter yet."));
    }

    @Test
    void aDraftIsOnTheListOfThoseWhoWriteIt() {
        var letter = letters.begin(current.get(), "Keep the canteen open");

        navigate(LettersView.class);

        var card = card("Keep the canteen open");
        assertThat(card.getElement().getTextRecursively()).contains("Drafting", "By Ada");
        assertThat(hrefIn(card)).isEqualTo("draft/" + letter.id());
    }

    @Test
    @WithEmployee("grace")
    void aDraftIsOnNobodyElsesList() {
        letters.begin(new Employee(People.id("ada"), "ada", "Ada", "", "", true), "Between us");

        navigate(LettersView.class);

        assertThat(find(Article.class).all())
                .noneMatch(card -> card.getElement().getTextRecursively().contains("Between us"));
    }

    @Test
    @WithEmployee("heidi")
    void anInvitationByUserNameIsFulfilledAtTheFirstVisit() {
        var ada = new Employee(People.id("ada"), "ada", "Ada", "", "", true);
        var letter = letters.begin(ada, "For Heidi too");
        coAuthors.invite(letter.id(), ada, new Colleague(null, "heidi", "heidi", "", ""), Role.REVIEWER);

        navigate(LettersView.class);

        assertThat(hrefIn(card("For Heidi too"))).isEqualTo("draft/" + letter.id());
    }

    @Test
    @WithEmployee("grace")
    void everyEmployeeSeesWhatIsOpenForSigning() {
        var ada = new Employee(People.id("ada"), "ada", "Ada", "", "", true);
        var letter = letters.begin(ada, "Open to everyone");
        letters.moveTo(letter.id(), Stage.SIGNING);

        navigate(LettersView.class);

        var card = card("Open to everyone");
        assertThat(card.getElement().getTextRecursively())
                .contains("Open for signing")
                .doesNotContain("Ada");
        assertThat(hrefIn(card)).isEqualTo("l/open-to-everyone");
    }

    @Test
    @WithEmployee("grace")
    void aReleasedLetterIsFoundByEveryone() {
        var ada = new Employee(People.id("ada"), "ada", "Ada", "", "", true);
        var letter = letters.begin(ada, "Known to the world");
        List.of(Stage.SIGNING, Stage.LAST_LOOK, Stage.OPENING, Stage.OPENED, Stage.RELEASED)
                .forEach(stage -> letters.moveTo(letter.id(), stage));

        navigate(LettersView.class);

        assertThat(hrefIn(card("Known to the world"))).isEqualTo("p/known-to-the-world");
    }

    private Article card(String title) {
        return find(Article.class).all().stream()
                .filter(card -> card.getElement().getTextRecursively().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static String hrefIn(Article card) {
        return card.getChildren()
                .flatMap(child -> child.getChildren())
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .findFirst()
                .orElse("");
    }
}
