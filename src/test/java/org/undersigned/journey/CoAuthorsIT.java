package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.RunningApp;

/** Who has access to a draft, and how that changes. */
class CoAuthorsIT {

    private static final SampleLetter LETTER = SampleLetter.read();

    private static RunningApp app;
    private static Browser browser;

    @BeforeAll
    static void open() {
        app = RunningApp.on(Databases.h2File());
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
        app.close();
    }

    @Test
    void adaInvitesAReviewerWhoComesAndBecomesACoAuthorWhileBothLookOn() {
        var adas = start();
        var people = PeoplePage.of(adas);
        people.invite("Grace", "Reviewer");
        people.says("Grace", "invited, has not come yet");
        Axe.findsNothingSerious(adas.person().page(), "the people of a draft");
        adas.person().picture("people");

        var graces = DraftPage.open(browser.person("grace"), adas.letterId());
        assertThat(graces.person().page().locator(".notice")).containsText("reviewer");
        assertThat(people.person().page().locator(".people")).not().containsText("has not come yet");

        people.changeRole("Grace", "Co-author");
        assertThat(graces.person().page().locator(".notice")).hasCount(0);
        graces.newParagraphAfter(0);
        graces.type("We are the people who test it.");
        assertThat(adas.part("body")).containsText("who test it");
        assertThat(adas.person().errors()).isEmpty();
    }

    @Test
    void removingAnAuthorTakesTwoAndTakesEffectInTheOpenPage() {
        var adas = start();
        var adasPeople = PeoplePage.of(adas);
        adasPeople.invite("Grace", "Co-author");
        adasPeople.invite("Alan", "Co-author");
        var graces = DraftPage.open(browser.person("grace"), adas.letterId());
        var alans = DraftPage.open(browser.person("alan"), adas.letterId());

        adasPeople.press("Remove", "Grace");
        adasPeople.says("Grace", "has asked to remove this author");
        adas.person().picture("people-asked");
        var alansPeople = PeoplePage.of(alans);
        alansPeople.says("Grace", "Ada");
        alansPeople.press("Agree", "Grace");

        assertThat(graces.person().page().locator(".notice")).containsText("no longer a co-author");
        alansPeople.knowsNothingOf("Grace");
        adasPeople.knowsNothingOf("Grace");
    }

    @Test
    void theLastAuthorIsToldWhyTheyCannotLeave() {
        var adas = start();
        var people = PeoplePage.of(adas);
        people.press("Leave", "Ada");
        adas.person().page().locator("[slot=confirm-button]").click();

        assertThat(adas.person()
                        .page()
                        .getByText("The last author cannot leave")
                        .first())
                .isVisible();
        assertThat(adas.part("letterTitle")).isVisible();
    }

    private static DraftPage start() {
        var draft = DraftPage.start(
                browser.person("ada"), LETTER, LETTER.paragraphs().getFirst());
        draft.saved();
        return draft;
    }
}
