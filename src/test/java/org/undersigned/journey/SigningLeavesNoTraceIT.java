package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Overheard;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** While somebody signs, the app hears exactly what it hears of a tab in which nobody does anything; and the line the same of everybody. */
class SigningLeavesNoTraceIT {

    private static final String POST = """
            async ([to, size]) => {
              const how = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
              const headers = { 'Content-Type': 'application/octet-stream' };
              const body = crypto.getRandomValues(new Uint8Array(size));
              await (await fetch(to, { ...how, method: 'POST', headers, body })).arrayBuffer();
            }""";

    private static RunningApp app;
    private static Browser browser;
    private StaffLetter letter;

    @BeforeAll
    static void open() {
        // A sign of life once an hour, and the book too: whether one falls into the few seconds of a test must not
        // depend on luck.
        app = RunningApp.with(AppSettings.on(Databases.h2File())
                .with("undersigned.signing.flush-every", "PT1H")
                .with("vaadin.heartbeatInterval", "3600"));
        browser = Browser.launch();
    }

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(app);
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
            app.advance(Duration.ofMinutes(61));
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

    @Test
    void everythingThatIsSentToTheBookLooksTheSame() {
        try (var dennis = browser.person("dennis")) {
            var his = Overheard.in(dennis.page());
            var signing = arrive(dennis);
            signing.choose("By name and title");
            signing.sign();
            signing.changeToRole("Engineering");
            signing.changeToRole("Sales");
            signing.changeTo("Counted, not named");
            signing.withdraw();
            signing.signAgain();
            var first = his.postedToTheDesk().getFirst();
            assertThat(his.postedToTheDesk()).hasSize(6).containsOnly(first);

            var to = first.request().replace("POST ", "");
            signing.inside().evaluate(POST, List.of(to, first.bodySize()));
            assertThat(his.postedToTheDesk())
                    .as("even what is no signature at all")
                    .hasSize(7)
                    .containsOnly(first);
            signing.inside().evaluate(POST, List.of(to, first.bodySize() + 1));
            assertThat(his.postedToTheDesk().getLast())
                    .as("the control: one byte more")
                    .isNotEqualTo(first);
        }
    }

    private SignPage arrive(Person person) {
        var page = SignPage.follow(
                person, RunningApp.APP_URL + "/l/" + letter.frozen().slug());
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
