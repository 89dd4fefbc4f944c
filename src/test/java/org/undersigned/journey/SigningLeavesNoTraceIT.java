package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Overheard;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** While somebody signs, the app hears exactly what it hears of a tab in which nobody does anything. */
class SigningLeavesNoTraceIT {

    private static RunningApp app;
    private static Browser browser;
    private static StaffLetter letter;

    @BeforeAll
    static void open() {
        // A sign of life once an hour: whether one falls into the few seconds of the test must not depend on luck.
        app = RunningApp.with(AppSettings.on(Databases.h2File()).with("vaadin.heartbeatInterval", "3600"));
        letter = StaffLetter.openIn(app);
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
        app.close();
    }

    @Test
    void theAppHearsNothingOfWhoSignsAndTheDeskNothingOfWhoTheyAre() {
        try (var barbara = browser.person("barbara");
                var idle = browser.person("katherine")) {
            var hers = Overheard.in(barbara.page());
            var control = Overheard.in(idle.page());
            var signing = arrive(barbara);
            arrive(idle);
            var before = hers.now();
            var beforeIdle = control.now();

            signing.choose("By name and title");
            signing.sign();
            app.advance(Duration.ofSeconds(30));
            signing.changeTo("By role");
            signing.withdraw();

            assertThat(hers.toTheApp(before)).isEqualTo(control.toTheApp(beforeIdle));
            assertThat(hers.toTheDesk().stream()
                            .filter(request -> request.method().equals("POST")))
                    .as("she did sign, change and withdraw")
                    .hasSize(3);
            for (var request : hers.toTheDesk()) {
                assertThat(request.allHeaders()).as(request.url()).doesNotContainKeys("cookie", "authorization");
            }
            for (var answer : hers.fromTheDesk()) {
                assertThat(answer.allHeaders()).as(answer.url()).doesNotContainKey("set-cookie");
            }
            assertThat(barbara.context().cookies(RunningApp.APP_URL))
                    .as("a session that could have gone along")
                    .isNotEmpty();
            assertThat(barbara.context().cookies())
                    .as("the desk's own")
                    .noneMatch(cookie -> cookie.domain.contains("sign."));
            assertThat(hers.toThirdParties()).isEmpty();

            barbara.page().evaluate("() => fetch('/api/letters').then(answer => answer.text())");
            assertThat(hers.toTheApp(before))
                    .as("a single stray request would be seen")
                    .isNotEqualTo(control.toTheApp(beforeIdle));
        }
    }

    private static SignPage arrive(Person person) {
        var page = SignPage.follow(
                person, RunningApp.APP_URL + "/l/" + letter.frozen().slug());
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
