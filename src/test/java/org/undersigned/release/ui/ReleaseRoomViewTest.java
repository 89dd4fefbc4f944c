package org.undersigned.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.ViewTest;
import org.undersigned.rig.WithEmployee;
import org.undersigned.ui.DeskFrame;

class ReleaseRoomViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    private StaffLetter letter;

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(context::getBean);
    }

    @Test
    void whileSigningOnlyTimeAndSignaturesAreMissing() {
        visit();

        assertThat(find(H1.class).single().getText()).isEqualTo("Release room");
        assertThat(standings())
                .containsExactly(
                        "Waiting", "Waiting", "To do", "To do", "To do", "To do", "Waiting", "Waiting", "Blocked");
        assertThat(text()).contains("No count is published yet. The threshold is 3.");
        assertThat(buttons()).contains("Set the embargo", "Withdraw the letter").doesNotContain("Open with my key");
    }

    @Test
    @WithEmployee("barbara")
    void whoIsNotACoAuthorSeesNothingOfIt() {
        visit();

        assertThat(find(ReleaseRoomView.class).all()).isEmpty();
        assertThat(find(H1.class).single().getText()).isEqualTo("That does not work right now");
    }

    @Test
    void aKeyholderOpensOnTheDeskOnlyWhenTheyAskForIt() {
        letter.counted("x", "y", "z");
        letter.closeTheBook();
        visit();
        assertThat(text()).contains("Opening: 0 of 2 keyholders", "Your device checks all 3 signatures itself first");
        assertThat(desks()).isEmpty();

        test(button("Open with my key")).click();

        assertThat(desks()).singleElement().satisfies(desk -> {
            assertThat(desk.getElement().getAttribute("mode")).isEqualTo("open");
            assertThat(desk.getElement().getAttribute("letter-id"))
                    .isEqualTo(letter.id().value());
        });
    }

    @Test
    void whoHasOpenedWaitsForTheOthers() {
        letter.counted("x", "y", "z");
        letter.closeTheBook();
        letter.handOver(1);

        visit();

        assertThat(text()).contains("You have opened with your key. Still missing keyholders: 1.");
        assertThat(buttons()).doesNotContain("Open with my key");
    }

    @Test
    void sharesThatDoNotFitAreSaidAndNotPassedOver() {
        letter.named("x", "y", "z");
        letter.closeTheBook();
        letter.handOver(1, letter.wrongShares(1));
        letter.handOver(2);

        visit();

        assertThat(text()).contains("Signatures that cannot be read with these keys: 3.");
        assertThat(standings().get(6)).isEqualTo("Blocked");
        assertThat(buttons()).contains("Open once more with my key", "Open without them");
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void aLetterIsReleasedAfterItsConsequencesWereShownAndAnotherPersonConfirmed() {
        letter.named("x", "y", "z");
        letter.closeTheBook();
        letter.handOver(1);
        letter.handOver(2);
        visit();
        assertThat(text()).contains("Waits until somebody has read the preview.");
        assertThat(buttons()).doesNotContain("Release to the press");
        test(button("I have read it")).click();
        visit();

        test(button("Release to the press")).click();
        assertThat(consequences())
                .anyMatch(sentence -> sentence.startsWith("It shows 3 verified employees"))
                .contains("This cannot be undone.");
        test(lastButton("Release to the press")).click();

        visit();
        assertThat(letter.stage()).as("one is not enough").isEqualTo(Stage.OPENED);
        assertThat(text()).contains("Another co-author has to confirm.");
        assertThat(buttons()).contains("Cancel").doesNotContain("Confirm");
        letter.confirm();
        visit();
        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/p/" + letter.frozen().slug() + "/");

        assertThat(text())
                .contains(
                        "Opened, and printed as each chose.", "There was none: the letter is public.", "was not needed")
                .doesNotContain("waits here", "None yet", "not yet", "before you release");

        test(button("Remove a line for them")).click();
        assertThat(buttons()).contains("Remove their line");
    }

    @Test
    void oneKeyholdersWishToWithdrawIsShownToTheOthers() {
        visit();
        test(button("Withdraw the letter")).click();
        assertThat(consequences()).anyMatch(sentence -> sentence.contains("With a second keyholder"));
        test(lastButton("Withdraw the letter")).click();

        visit();
        assertThat(text()).contains("Keyholders who ask for it: 1 of 2.", "I no longer want to withdraw it");
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
    }

    private void visit() {
        navigate("release/" + letter.id().value(), Component.class);
    }

    private String text() {
        return find(ReleaseRoomView.class).all().stream()
                .map(room -> room.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private List<String> standings() {
        return find(Step.class).all().stream()
                .map(step -> step.getElement().getChild(0).getText())
                .toList();
    }

    private Button lastButton(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private List<String> consequences() {
        return find(ListItem.class).all().stream()
                .filter(item -> !(item instanceof Step))
                .map(ListItem::getText)
                .toList();
    }

    private List<DeskFrame> desks() {
        return find(DeskFrame.class).all().stream()
                .filter(desk -> "open".equals(desk.getElement().getAttribute("mode")))
                .toList();
    }
}
