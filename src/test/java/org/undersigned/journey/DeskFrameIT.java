package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Look;
import org.undersigned.rig.Patience;
import org.undersigned.rig.RunningApp;

/** The desk lies in its page as if it were part of it, though the page is never told how much it shows. */
class DeskFrameIT extends Journey {

    private static final String POSTED = "**/sign/v1/*";

    /** Of every form that is shown, whether one may appear by name in it. */
    private static final String WATCH_FOR_FORMS = """
            () => {
              const seen = new Set();
              window.forms = [];
              new MutationObserver(() => {
                const named = document.querySelector('input[value=NAMED]');
                if (named !== null && !seen.has(named)) {
                  seen.add(named);
                  forms.push(!named.disabled);
                }
              }).observe(document.body, { childList: true, subtree: true });
            }""";

    private static final String LEFT_TO_SCROLL =
            "document.documentElement.scrollHeight - document.documentElement.clientHeight";

    @Test
    void thePageScrollsAsOneAndWhatHasBecomeOfASignatureIsInSight() {
        var letter = StaffLetter.openIn(app());
        try (var person = person("dorothy", Look.PHONE)) {
            var desk = Desk.of(
                            person, RunningApp.APP_URL + "/l/" + letter.frozen().slug())
                    .says("How you will appear");
            fits(desk, "form");
            Look.PHONE.wear(person.page());
            desk.locator("select").selectOption("Sales");
            person.context().route(POSTED, route -> route.fulfill(new FulfillOptions().setStatus(400)));
            desk.press("Sign this letter").says("Nothing was changed");
            assertThat(desk.locator(".voice")).isInViewport();
            assertThat(desk.locator("input[value=ROLE]")).isChecked();
            person.context().unroute(POSTED);
            desk.press("Sign this letter").says("Your signature has been received");
            assertThat(desk.locator("h1")).isInViewport();
            fits(desk, "signed");
            Look.PHONE.wear(person.page());
            desk.press("Change how I appear").says("How you will appear");
            assertThat(desk.locator("h1")).isInViewport();
        }
    }

    @Test
    void nothingCanBeChosenBeforeAllOfItCan() {
        var letter = StaffLetter.openIn(app());
        try (var dennis = person("dennis")) {
            var lists = new ArrayList<Route>();
            dennis.context().route("**/book/v1/*", lists::add);
            var desk = Desk.of(
                            dennis, RunningApp.APP_URL + "/l/" + letter.frozen().slug())
                    .says("Checking the letter");
            var inside = new SignPage(dennis).inside();
            Patience.until(
                    "the right to sign is there before the list",
                    Duration.ofSeconds(30),
                    () -> Remains.tablesWith(inside, letter.id().value()).contains("credentials"));
            inside.evaluate(WATCH_FOR_FORMS);
            dennis.context().unroute("**/book/v1/*");
            lists.forEach(Route::resume);
            desk.press("Sign this letter").says("Your signature has been received");
            assertThat(inside.evaluate("forms"))
                    .as("one form, in which the name can be chosen")
                    .isEqualTo(List.of(true));
        }
    }

    /** In every look there is nothing to scroll in the frame. */
    private static void fits(Desk desk, String screen) {
        desk.person().picture("desk-" + screen);
        desk.person()
                .inEveryLook(look -> assertThat(((Number) desk.locator("body").evaluate(LEFT_TO_SCROLL)).intValue())
                        .as("pixels to scroll in the frame: %s, %s", screen, look)
                        .isNotPositive());
    }
}
