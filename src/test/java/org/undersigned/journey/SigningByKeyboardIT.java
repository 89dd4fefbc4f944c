package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** From the link to <i>Signed</i> and out of it again with a keyboard alone, in the words that a screen reader has. */
class SigningByKeyboardIT extends Journey {

    /** Everything that the desk says by itself, in the order in which a screen reader would. */
    private static final String LISTEN = """
            window.heard = [''];
            new MutationObserver(() => {
              const said = document.querySelector('.voice')?.textContent ?? '';
              if (said !== heard.at(-1)) {
                heard.push(said);
              }
            }).observe(document, { subtree: true, childList: true, characterData: true });""";

    private static final String FORM = """
            - heading "Sign this letter" [level=1]
            - progressbar "Signatures"
            - group "How you will appear":
              - radio "Counted, not named “… and [number] verified employees”" [checked]
              - radio "By role “[number] in Engineering” (if at least ten choose it)"
              - combobox "Which role":
                - option "Engineering" [selected]
                - option "Sales"
              - radio "By name and title “Hedy Lamarr, Product Designer”"
            - heading "Before you sign" [level=2]
            - paragraph:
              - button "Sign this letter"
            - paragraph:
              - button "Read the checked text"
              - button "Use another device"
            - status: You can sign now.
            """;

    private static final String SIGNED = """
            - heading "Your signature has been received" [level=1]
            - paragraph: Waiting to be entered in the book
            - heading "What happens next" [level=2]
            - list:
              - listitem: /Your signature waits/
            - paragraph:
              - button "Change how I appear"
              - button "Withdraw my signature"
            - status
            """;

    private FrameLocator desk;

    @Test
    void signingChangingAndWithdrawingNeedNoMouseAndNoSight() {
        var letter = StaffLetter.openIn(app());
        try (var hedy = person("hedy")) {
            var page = hedy.page();
            desk = page.frameLocator(".letter-view desk-frame iframe");
            hedy.context().addInitScript(LISTEN);
            var enrolling = new ArrayList<Route>();
            hedy.context().route("**/api/enrol", enrolling::add);
            signIn(hedy, letter);
            var keys = new Keys(page);
            assertThat(status()).hasText("Preparing your right to sign…");
            page.waitForCondition(() -> !enrolling.isEmpty());
            enrolling.getFirst().resume();
            assertThat(desk.locator("main")).matchesAriaSnapshot(FORM);

            keys.tabTo(page.getByText("Skip to the page")).press("Enter");
            keys.tabTo(radio("Counted, not named")).press("ArrowDown").press("ArrowDown");
            assertThat(radio("By name and title")).isChecked();
            keys.tabTo(button("Sign this letter")).press("Enter");
            arrivesAt("Your signature has been received", keys);
            assertThat(desk.locator("main")).matchesAriaSnapshot(SIGNED);

            keys.tabTo(button("Change how I appear")).press("Space");
            arrivesAt("Change how I appear", keys);
            keys.tabTo(radio("Counted, not named")).press("ArrowDown");
            keys.tabTo(desk.getByLabel("Which role")).type("Sa");
            assertThat(radio("By role “[number] in Sales”")).isChecked();
            keys.tabTo(button("Replace my signature")).press("Enter");
            arrivesAt("Your signature has been received", keys);

            keys.tabTo(button("Withdraw my signature")).press("Enter");
            arrivesAt("Withdraw your signature?", keys);
            keys.tabTo(button("Withdraw my signature")).press("Space");
            arrivesAt("Your signature is withdrawn", keys);
            assertThat(heard(hedy))
                    .containsExactly(
                            "Checking the letter…",
                            "Preparing your right to sign…",
                            "You can sign now.",
                            "Sealing your signature…",
                            "Sealing your signature…",
                            "Sending your withdrawal…");
            assertThat(hedy.errors()).isEmpty();
        }
    }

    @Test
    void whatBecomesOfASignatureByItselfIsHeardAndLeavesOnesPlaceAlone() {
        var letter = StaffLetter.openIn(app());
        try (var karen = person("karen")) {
            karen.context().clock().install();
            var signing = SignPage.follow(
                    karen, RunningApp.APP_URL + "/l/" + letter.frozen().slug());
            signing.sign();
            app().advance(Duration.ofMinutes(61));
            var elsewhere = karen.page().getByText("How we protect you").first();
            elsewhere.focus();
            karen.context().clock().fastForward("10:00");
            desk = karen.page().frameLocator(".letter-view desk-frame iframe");
            assertThat(status()).hasText("Your signature is in the book");
            assertThat(elsewhere).isFocused();
        }
    }

    /** By the link that is shared, and through the company's sign-in. */
    private static void signIn(Person person, StaffLetter letter) {
        var frozen = letter.frozen();
        var link = "/l/" + frozen.slug() + "#" + frozen.fingerprint().forLink();
        person.page().navigate(RunningApp.DESK_URL + link);
        assertThat(person.page().locator("#username")).isFocused();
        var keyboard = person.page().keyboard();
        keyboard.type(person.username());
        keyboard.press("Tab");
        keyboard.type(person.username());
        keyboard.press("Enter");
    }

    /** What was done has a screen of its own, and its heading is what is read next. */
    private void arrivesAt(String heading, Keys keys) {
        assertThat(desk.getByRole(
                        AriaRole.HEADING,
                        new FrameLocator.GetByRoleOptions().setName(heading).setExact(true)))
                .isFocused();
        keys.seesWhereItIs();
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Person person) {
        return (List<String>) new SignPage(person).inside().evaluate("heard.filter((said) => said !== '')");
    }

    private Locator status() {
        return desk.getByRole(AriaRole.STATUS);
    }

    private Locator radio(String name) {
        return desk.getByRole(AriaRole.RADIO, new FrameLocator.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return desk.getByRole(
                AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }
}
