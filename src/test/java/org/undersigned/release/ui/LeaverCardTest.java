package org.undersigned.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.release.NamedLines;
import org.undersigned.release.Roster;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.ViewTest;

/** An author takes out the line of somebody who has left the company, and has written to them. */
class LeaverCardTest extends ViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private NamedLines lines;

    private StaffLetter letter;

    @BeforeEach
    void choose() {
        letter = StaffLetter.openIn(context::getBean);
        letter.named("barbara", "dorothy", "edsger");
        letter.closeTheBook();
        letter.handOver(1);
        letter.handOver(2);
        letter.release();
        navigate("release/" + letter.id().value(), Component.class);
        test(button("Remove a line for them")).click();
    }

    @Test
    void everybodyWhoIsNamedCanBeChosenAndNothingIsRemovedBeforeThat() {
        assertThat(printed()).containsExactly("barbara, Engineer", "dorothy, Engineer", "edsger, Engineer");
        assertThat(button("Remove their line").isEnabled()).isFalse();
    }

    @Test
    void whatItMeansIsSaidFirstAndThenTheLineIsGone() {
        test(who()).selectItem(printed().getFirst());
        test(button("Remove their line")).click();
        assertThat(consequences())
                .anyMatch(sentence -> sentence.contains("“barbara"))
                .anyMatch(sentence -> sentence.startsWith("Their signature still counts"))
                .anyMatch(sentence -> sentence.startsWith("Copies that others have made"));
        assertThat(names()).contains("barbara");

        test(confirming("Remove their line")).click();
        assertThat(names()).containsExactlyInAnyOrder("dorothy", "edsger");
        assertThat(find(LeaverCard.class).single().getElement().getTextRecursively())
                .contains("The line is removed.");
    }

    @Test
    void whoThinksBetterOfItRemovesNothing() {
        test(who()).selectItem(printed().getFirst());
        test(button("Remove their line")).click();
        test(find(CheckDialog.class)
                        .single()
                        .getFooter()
                        .getElement()
                        .getChildren()
                        .map(each -> (Button) each.getComponent().orElseThrow())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(names()).contains("barbara");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> who() {
        return find(ComboBox.class).single();
    }

    private List<String> printed() {
        return test(who()).getSuggestions();
    }

    private List<String> names() {
        return lines.named(letter.id(), StaffLetter.ADA).values().stream()
                .map(Roster.Signatory::name)
                .toList();
    }

    /** The one in the dialog. */
    private Button confirming(String text) {
        return find(Button.class).withText(text).all().getLast();
    }

    private List<String> consequences() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }
}
