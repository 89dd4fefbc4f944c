package org.undersigned.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.ViewTest;
import org.undersigned.rig.WithEmployee;

class HouseViewTest extends ViewTest {

    @Test
    void everyPageSaysWhoIsSignedInAndHasAWayOut() {
        UI.getCurrent().navigate("");

        assertThat(find(Span.class).withClassName("person").single().getText()).isEqualTo("Ada");
        assertThat(find(Button.class).withText("Sign out").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Letters").exists()).isTrue();
    }

    @Test
    void anEmployeeEnrolsOnAPageWithoutADeskOfItsOwn() {
        UI.getCurrent().navigate("");

        var frame = find(DeskFrame.class).single().getElement();
        assertThat(frame.getAttribute("mode")).isEqualTo("enrol");
        assertThat(frame.getAttribute("src")).isEqualTo("http://sign.letters.localhost:8081/");
    }

    @Test
    void aPageThatDoesNotExistSaysSoAndNamesNoOther() {
        UI.getCurrent().navigate("no-such-page");

        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
        assertThat(find(Paragraph.class).single().getText()).doesNotContain("no-such-page");
    }

    @Test
    void theClockIsNobodysToMoveOutsideTheDemo() {
        UI.getCurrent().navigate("");

        assertThat(find(DemoStrip.class).exists()).isFalse();
    }

    @Test
    @WithEmployee(
            value = "charles",
            roles = {})
    void anOutsiderSeesNoLettersWhicheverWayTheyCome() {
        UI.getCurrent().navigate("");

        assertThat(find(H1.class).single().getText()).isEqualTo("This page is not for you");
        assertThat(find(DeskFrame.class).exists()).isFalse();
    }

    @Test
    @WithEmployee(
            value = "charles",
            roles = {})
    void anOutsiderIsToldWhyThereIsNothing() {
        UI.getCurrent().navigate("not-eligible");

        assertThat(find(H1.class).single().getText()).isEqualTo("Undersigned is for employees");
        assertThat(find(Button.class).withText("Sign out").exists()).isTrue();
    }

    @Test
    @WithEmployee(value = "jean", roles = "operator")
    void anOperatorSeesWhatTheServerIsAndNoLetter() {
        UI.getCurrent().navigate("operator");

        assertThat(find(DescriptionList.Description.class).all()).isNotEmpty();
        assertThat(find(Anchor.class).withText("Letters").exists()).isFalse();
        assertThat(find(DeskFrame.class).exists()).isFalse();
    }

    @Test
    void anEmployeeIsNoOperator() {
        UI.getCurrent().navigate("operator");

        assertThat(find(DescriptionList.class).exists()).isFalse();
    }
}
