package org.undersigned.press.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.press.KitLinks;
import org.undersigned.press.Kits;
import org.undersigned.release.Releases;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.ViewTest;
import org.undersigned.rig.WithEmployee;

class KitViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    private StaffLetter letter;

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(context::getBean);
        visit();
    }

    @Test
    void thePressReleaseBeginsAsADraftAndIsKeptAsItIsWritten() {
        var headline = field("Headline");
        assertThat(headline.getValue()).contains("publish an open letter: “Keep our maps out of the war room”");

        headline.setValue("Mapmakers ask for peace");
        test(button("Save the press release")).click();

        assertThat(kits().release(letter.id(), StaffLetter.ADA).headline()).isEqualTo("Mapmakers ask for peace");
        assertThat(kits().release(letter.id(), StaffLetter.ADA).opening()).contains("Ms Okafor and The board");
    }

    @Test
    void nobodyIsQuotedWhoHasNotAgreed() {
        find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().startsWith("What they say"))
                .forEach(area -> area.setValue("I drew it."));
        field("Who says it").setValue("Amara Diallo");
        test(button("Add the quote")).click();
        assertThat(kits().of(letter.id(), StaffLetter.ADA).quotes()).isEmpty();

        find(Checkbox.class).single().setValue(true);
        test(button("Add the quote")).click();

        assertThat(kits().of(letter.id(), StaffLetter.ADA).quotes()).singleElement();
    }

    @Test
    void aLinkIsShownOnce() {
        var later = context.getBean(Clock.class).instant().plus(Duration.ofDays(30));
        context.getBean(Releases.class).setEmbargo(letter.id(), StaffLetter.ADA, later);
        field("For whom").setValue("The Gazette");

        test(button("Make a link")).click();

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("/kit/");
        assertThat(context.getBean(KitLinks.class).of(letter.id(), StaffLetter.ADA))
                .singleElement();
        visit();
        assertThat(find(KitView.class).all().stream()
                        .map(view -> view.getElement().getTextRecursively())
                        .collect(Collectors.joining()))
                .contains("The Gazette, until ")
                .doesNotContain("/kit/");
    }

    @Test
    @WithEmployee("barbara")
    void whoIsNotACoAuthorSeesNothingOfIt() {
        assertThat(find(KitView.class).all()).isEmpty();
        assertThat(find(H1.class).single().getText()).isEqualTo("That does not work right now");
    }

    private Kits kits() {
        return context.getBean(Kits.class);
    }

    private void visit() {
        navigate("press-kit/" + letter.id().value(), Component.class);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
