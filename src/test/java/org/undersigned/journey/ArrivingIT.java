package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Look;
import org.undersigned.rig.Patience;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.TestKeycloak;

/** Coming in and going out: the company's sign-in decides. */
class ArrivingIT extends Journey {

    @Test
    void anEmployeeArrivesAtTheLetters() {
        try (var ada = person("ada").open("/")) {
            assertThat(heading(ada, "Letters")).isVisible();
            assertThat(ada.errors()).isEmpty();
        }
    }

    @Test
    void anEmployeeArrivesOnAPhoneWithoutScrollingSideways() {
        try (var grace = person("grace", Look.PHONE).open("/")) {
            assertThat(heading(grace, "Letters")).isVisible();
            assertThat((Boolean) grace.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
        }
    }

    @Test
    void aContractorIsToldWhyThereIsNothingHere() {
        try (var charles = person("charles").open("/")) {
            assertThat(heading(charles, "Undersigned is for employees")).isVisible();
        }
    }

    @Test
    void whoeverSignsOutIsOutAtTheCompanyToo() {
        try (var alan = person("alan").open("/")) {
            alan.page().getByText("Sign out").first().click();
            assertThat(alan.page().locator("#kc-login")).isVisible();
        }
    }

    @Test
    void whoeverSignsOutInOneTabIsOutInAllOfThem() {
        try (var annie = person("annie").open("/")) {
            var otherTab = annie.context().newPage();
            otherTab.navigate(RunningApp.APP_URL);
            assertThat(otherTab.getByText("Sign out").first()).isVisible();

            annie.page().getByText("Sign out").first().click();

            otherTab.waitForURL(RunningApp.APP_URL + "/signed-out");
        }
    }

    @Test
    void aSessionThatTheCompanyEndsIsOverInTheOpenTab() {
        try (var edsger = person("edsger").open("/")) {
            assertThat(heading(edsger, "Letters")).isVisible();
            TestKeycloak.running().endSessionsOf("edsger");
            edsger.page().waitForURL(url -> url.contains("/signed-out") || url.contains("/realms/company/"));
        }
    }

    @Test
    void withoutTheCompanysSignInThePageSaysSoAndRecovers() {
        try (var barbara = person("barbara")) {
            TestKeycloak.running().stop();
            try {
                Patience.until(
                        "what answered a moment ago is asked anew",
                        Duration.ofMinutes(1),
                        () -> opens(barbara, "The company sign-in cannot be reached"));
                Axe.findsNothingSerious(barbara.page(), "the sign-in is down");
                barbara.picture("sign-in-down");
            } finally {
                TestKeycloak.running();
            }
            assertThat(heading(barbara.open("/"), "Letters")).isVisible();
        }
    }

    private static boolean opens(Person person, String heading) {
        try {
            person.page().navigate(RunningApp.APP_URL);
            return heading(person, heading).isVisible();
        } catch (PlaywrightException sentToWhereNobodyAnswers) {
            return false;
        }
    }

    private static Locator heading(Person person, String text) {
        var exactly = new GetByRoleOptions().setName(text).setExact(true);
        return person.page().getByRole(AriaRole.HEADING, exactly).first();
    }
}
