package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Look;
import org.undersigned.rig.RunningApp;

/** Who has access to a draft, and how that changes. */
class CoAuthorsIT extends DraftJourney {

    @Test
    void adaInvitesAReviewerWhoComesAndBecomesACoAuthorWhileBothLookOn() {
        var adas = start("ada", Look.DESKTOP);
        var people = PeoplePage.of(adas);
        people.invite("Grace", "Reviewer");
        people.says("Grace", "invited, has not come yet");
        Axe.findsNothingSerious(adas.person().page(), "the people of a draft");
        adas.person().picture("people");

        var graces = DraftPage.open(person("grace"), adas.letterId());
        assertThat(graces.person().page().locator(".notice")).containsText("reviewer");
        people.allHaveCome();

        people.changeRole("Grace", "Co-author");
        assertThat(graces.person().page().locator(".notice")).hasCount(0);
        graces.newParagraphAfter(0);
        graces.type("We are the people who test it.");
        assertThat(adas.part("body")).containsText("who test it");
        assertThat(adas.person().errors()).isEmpty();
    }

    @Test
    void removingAnAuthorTakesTwoAndTakesEffectInTheOpenPage() {
        var adas = start("ada", Look.DESKTOP);
        var adasPeople = PeoplePage.of(adas);
        adasPeople.invite("Grace", "Co-author");
        adasPeople.invite("Alan", "Co-author");
        var graces = DraftPage.open(person("grace"), adas.letterId());
        var alans = DraftPage.open(person("alan"), adas.letterId());

        adasPeople.allHaveCome();
        adasPeople.press("Remove", "Grace");
        adasPeople.says("Grace", "has asked to remove this author");
        adas.person().picture("people-asked");
        var alansPeople = PeoplePage.of(alans);
        alansPeople.says("Grace", "Ada");
        alansPeople.press("Agree", "Grace");

        assertThat(graces.person().page().locator(".notice")).containsText("no longer a co-author");
        Axe.findsNothingSerious(graces.person().page(), "a draft that one was removed from");
        alansPeople.knowsNothingOf("Grace");
        adasPeople.knowsNothingOf("Grace");
        assertThat(draftsOnTheDeviceOf(adas)).containsExactly("undersigned-draft-" + adas.letterId());
        assertThat(draftsOnTheDeviceOf(graces)).isEmpty();
    }

    @Test
    void theLastAuthorIsToldWhyTheyCannotLeave() {
        var adas = start("ada", Look.DESKTOP);
        var people = PeoplePage.of(adas);
        people.press("Leave", "Ada");
        adas.person().page().locator("vaadin-button[slot=confirm-button]").click();

        assertThat(adas.person()
                        .page()
                        .getByText("The last author cannot leave")
                        .first())
                .isVisible();
        assertThat(adas.part("letterTitle")).isVisible();
    }

    /** What the browser itself keeps of drafts, as seen from another page of the app. */
    @SuppressWarnings("unchecked")
    private static List<String> draftsOnTheDeviceOf(DraftPage draft) {
        try (var page = draft.person().context().newPage()) {
            page.navigate(RunningApp.APP_URL + "/verify/");
            return (List<String>) page.evaluate("""
                    async () => (await indexedDB.databases())
                        .map(each => each.name)
                        .filter(name => !name.endsWith('probe'))""");
        }
    }
}
