package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Look;
import org.undersigned.rig.Overheard;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** A letter's page has its words and its desk before the app has started; what somebody does there goes on in the app. */
class DeskFirstIT extends Journey {

    private static final String EARLY = "#early-text desk-frame iframe";
    private static final String LATER = ".letter-view desk-frame iframe";

    @Test
    void whatIsChosenBeforeTheAppHasStartedStaysChosen() {
        try (var dorothy = person("dorothy", Look.PHONE).open("/")) {
            var heard = Overheard.in(dorothy.page());
            var held = followWithoutTheApp(dorothy);
            var desk = dorothy.page().frameLocator(EARLY);
            desk.getByLabel("By name and title").check();
            dorothy.picture("before-the-app");
            assertThat(dorothy.page().locator(".letter-view")).hasCount(0);

            held.forEach(Route::resume);

            assertThat(dorothy.page().frameLocator(LATER).getByLabel("By name and title"))
                    .isChecked();
            assertThat(dorothy.page().locator("#early-text")).hasCount(0);
            assertThat(pages(heard)).isEqualTo(1);
            new SignPage(dorothy).sign();
            assertThat(dorothy.errors()).isEmpty();
        }
    }

    @Test
    void aBrowserThatCannotMoveAFrameEnrolsOutOfSightAndSignsInTheApp() {
        try (var hedy = person("hedy")) {
            hedy.context().addInitScript("delete Element.prototype.moveBefore");
            hedy.open("/");
            var heard = Overheard.in(hedy.page());
            var held = followWithoutTheApp(hedy);
            assertThat(hedy.page().locator(EARLY)).isHidden();
            assertThat(hedy.page().locator("#early-text")).containsText("End the contract.");

            held.forEach(Route::resume);

            new SignPage(hedy).sign();
            assertThat(hedy.page().locator("#early-text")).hasCount(0);
            assertThat(pages(heard)).as("the control: its frame is loaded anew").isEqualTo(2);
            assertThat(hedy.errors()).isEmpty();
        }
    }

    /** The app's first question is left without an answer; the page has everything else. */
    private static List<Route> followWithoutTheApp(Person person) {
        var letter = StaffLetter.openIn(app());
        var held = new ArrayList<Route>();
        person.page().route(url -> url.contains("v-r=init"), held::add);
        var init = person.page()
                .waitForRequest(
                        request -> request.url().contains("v-r=init"),
                        () -> person.page().navigate(link(letter)));
        assertThat(init.url()).startsWith(RunningApp.APP_URL);
        return held;
    }

    private static String link(StaffLetter letter) {
        return RunningApp.APP_URL + "/l/" + letter.frozen().slug();
    }

    private static long pages(Overheard heard) {
        return heard.toTheDesk().stream()
                .filter(request -> request.url().contains("/l/"))
                .count();
    }
}
