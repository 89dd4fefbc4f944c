package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;
import org.undersigned.signing.Forgetful;

/** What the desk says when somebody cannot sign: in plain words, and with the way out where there is one. */
class DeskStatesIT {

    /** Rarely enough that nothing is entered, and no desk looks again, while somebody looks at a screen. */
    private static final String FLUSH_EVERY = "PT1H";

    private static final Duration FLUSH = Duration.ofMinutes(61);

    private static RunningApp app;
    private static Browser browser;

    @BeforeAll
    static void open() {
        app = RunningApp.with(AppSettings.on(Databases.h2File()).with("undersigned.signing.flush-every", FLUSH_EVERY));
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
        app.close();
    }

    @Test
    void whatAnOperatorHoldsIsSaidAtTheDeskAndOverWhenTheyLetGo() {
        var link = link(StaffLetter.openIn(app));
        var ready = Desk.of(browser.person("barbara"), link).says("How you will appear");
        var operator = OperatorPage.open(browser.person("jean"));
        seen(operator.person(), "operator");
        operator.holdSigning(true).tellEverybody("Back at five").apply();

        seen(ready.comeBack().says("The operator holds signing for now").person(), "signing-held");
        assertThat(ready.person().page().getByText("Back at five").first().isVisible())
                .isTrue();
        operator.holdSigning(false).holdEnrolling(true).tellEverybody("").apply();
        seen(
                Desk.of(browser.person("katherine"), link)
                        .says("New rights to sign wait")
                        .person(),
                "enrolling-held");
        ready.comeBack().press("Sign this letter").says("Your signature has been received");
        operator.holdEnrolling(false).apply();
        Desk.of(browser.person("katherine"), link).press("Sign this letter").says("Your signature has been received");
    }

    @Test
    void whoDoesNotWantToWaitForAnOperatorGoesBackToWhereTheyStood() {
        var link = link(StaffLetter.openIn(app));
        var desk = Desk.of(browser.person("dorothy"), link)
                .press("Sign this letter")
                .says("Your signature has been received")
                .press("Change how I appear");
        var operator = OperatorPage.open(browser.person("jean"));
        operator.holdSigning(true).apply();

        desk.press("Replace my signature").says("This page tries again");
        desk.press("Keep it as it is")
                .says("Not sent, and nothing has changed")
                .says("Waiting to be entered in the book");

        operator.holdSigning(false).apply();
        desk.comeBack()
                .press("Change how I appear")
                .press("Replace my signature")
                .says("Your signature has been received");
    }

    @Test
    void whereALetterStandsIsSaidFromTheLastLookToItsEnd() {
        var letter = StaffLetter.openIn(app);
        var desk = Desk.of(browser.person("dennis"), link(letter)).says("How you will appear");
        letter.counted("one", "two", "three");
        letter.flush();
        app.advance(Duration.ofSeconds(1));
        seen(desk.comeBack().says("Last look until").person(), "last-look");
        app.advance(Duration.ofHours(25));
        seen(desk.comeBack().says("Signing is over").person(), "closed");
        app.advance(Duration.ofDays(8));
        seen(desk.comeBack().says("This letter has lapsed").person(), "lapsed");
    }

    @Test
    void aBrowserThatIsTooOldSaysSoAndNamesOthers() {
        var person = browser.person("frances");
        person.context().addInitScript("SubtleCrypto.prototype.generateKey = () => Promise.reject(new Error('old'))");
        seen(
                Desk.of(person, link(StaffLetter.openIn(app)))
                        .says("This browser is too old to sign with")
                        .person(),
                "old-browser");
    }

    @Test
    void whoIsNoEmployeeIsToldWhyThereIsNothingHere() {
        var charles = browser.person("charles").follow(link(StaffLetter.openIn(app)));
        charles.page().getByText("Undersigned is for employees").first().waitFor();
        seen(charles, "not-eligible");
    }

    @Test
    void whoFirstCameWithAnotherDeviceIsToldHowToBringItHere() {
        var link = link(StaffLetter.openIn(app));
        Desk.of(browser.person("annie"), link).says("How you will appear");
        seen(
                Desk.of(browser.person("annie"), link)
                        .says("You first came here on another device")
                        .person(),
                "elsewhere");
    }

    @Test
    void aSignatureThatTheServerThrewAwayIsMissedAndProved() throws Exception {
        var letter = StaffLetter.openIn(app);
        var hedy = browser.person("hedy");
        var desk = Desk.of(hedy, link(letter));
        desk.press("Sign this letter").says("Your signature has been received");
        Forgetful.drop(app, letter.id());
        publishes(letter, "one");
        later(hedy, Duration.ofHours(25));
        desk.comeBack().says("Waiting to be entered in the book");
        publishes(letter, "two");
        later(hedy, Duration.ofHours(49));
        seen(
                desk.comeBack()
                        .says("The published list should have your signature by now")
                        .person(),
                "left-out");
        desk.press("What does this mean?").says("Your signature was left out");
        seen(hedy, "omission");
        assertThat(Files.readString(desk.saves("Save the proof").path())).contains("\"v\": \"OL1 omission\"");
        app.advance(FLUSH);
        desk.comeBack().says("Your signature is in the book");
    }

    @Test
    void everybodyReadsTheListOfFingerprintsAndFindsTheirLetterInIt() {
        var letter = StaffLetter.openIn(app);
        var reader = browser.person("alan");
        reader.follow(link(letter));
        reader.page().getByText("All fingerprints").click();
        reader.page().waitForURL("**/fingerprints#*");
        assertThat(reader.page().locator("li:target").textContent())
                .contains(letter.frozen().fingerprint().base64Url());
        seen(reader, "fingerprints");
    }

    private static void publishes(StaffLetter letter, String somebody) {
        letter.counted(somebody);
        letter.flush();
        app.advance(FLUSH);
    }

    private static void later(Person person, Duration by) {
        person.context().clock().setSystemTime(Date.from(Instant.now().plus(by)));
    }

    /** In every look nothing serious is wrong, and nobody has to scroll sideways, in the frame neither. */
    private static void seen(Person person, String screen) {
        person.picture(screen);
        person.inEveryLook(look -> {
            Axe.findsNothingSerious(person.page(), screen + ", " + look);
            for (var frame : person.page().frames()) {
                assertThat((Integer) frame.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("pixels to scroll sideways: %s, %s", screen, look)
                        .isNotPositive();
            }
        });
    }

    private static String link(StaffLetter letter) {
        return RunningApp.APP_URL + "/l/" + letter.frozen().slug();
    }
}
