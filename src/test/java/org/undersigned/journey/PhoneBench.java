package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Against;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Look;
import org.undersigned.rig.Ports;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.SlowLine;
import org.undersigned.rig.SlowProcessor;
import org.undersigned.rig.TestKeycloak;

/**
 * Run by bench/phone: how long one waits between a link and <i>Signed</i>, on a telephone of 360 points with a quarter of
 * a core, 1.6 Mbit a second and 150 ms. It has never been here before; its owner is signed in at the company.
 */
class PhoneBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    /** Nobody signs what they have not looked at: this long is not waiting. */
    private static final double READING_MS = 10_000;

    private static final double TEXT_WITHIN = 2;
    private static final double ALL_WITHIN = 10;

    private static final String STARTED = "performance.timeOrigin";
    private static final String ASKED = "performance.getEntriesByType('navigation')[0].fetchStart";
    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime";

    /**
     * All in seconds.
     *
     * @param page from asking for the letter's page, the sign-in being over, until its words are painted
     * @param text from the link until then: the desk that keeps the fingerprint, the company's sign-in, and the page
     * @param form from the link until one can sign
     * @param signed from the button until the receipt
     */
    private record Waited(double page, double text, double form, double signed) {

        double all() {
            return form + signed;
        }
    }

    @Test
    void aMinuteOnAPhone() throws IOException {
        var air = new SlowLine.Air(1_600_000, 150);
        try (var app = RunningApp.on(Databases.h2File());
                var toApp = SlowLine.to(Ports.APP, air);
                var toDesk = SlowLine.to(Ports.DESK, air);
                var toSignIn = SlowLine.to(TestKeycloak.running().port(), air)) {
            var letter = StaffLetter.openIn(app);
            var link = RunningApp.DESK_URL + "/l/" + letter.frozen().slug() + "#"
                    + letter.frozen().fingerprint().forLink();
            var people = signedIn(List.of("ada", "barbara", "katherine", "dennis", "frances", "hedy")
                    .subList(0, ROUNDS));
            var everything =
                    "--host-resolver-rules=MAP sign.letters.localhost 127.0.0.1:%d, MAP letters.localhost 127.0.0.1:%d, MAP 127.0.0.1 127.0.0.1:%d"
                            .formatted(toDesk.port(), toApp.port(), toSignIn.port());
            try (var phone = Browser.launch(everything)) {
                var waited = new ArrayList<Waited>();
                for (var who : people.entrySet()) {
                    waited.add(sign(phone, who.getKey(), who.getValue(), link));
                }
                report(waited);
            }
        }
    }

    /** What the company's sign-in remembers of each, and nothing of ours; from a browser that is gone before the other begins. */
    private static Map<String, List<Cookie>> signedIn(List<String> people) {
        var remembered = new LinkedHashMap<String, List<Cookie>>();
        try (var fast = Browser.launch()) {
            for (var who : people) {
                try (var person = fast.person(who).open("/")) {
                    remembered.put(
                            who,
                            person.context().cookies().stream()
                                    .filter(cookie -> cookie.domain.equals("127.0.0.1"))
                                    .toList());
                }
            }
        }
        return remembered;
    }

    private static Waited sign(Browser browser, String who, List<Cookie> remembered, String link) throws IOException {
        try (var person = browser.person(who, Look.PHONE)) {
            person.context().addCookies(remembered);
            var page = person.page();
            try (var slow = SlowProcessor.ofTheBrowser(25)) {
                var clicked = System.currentTimeMillis() / 1e3;
                var began = System.nanoTime();
                page.navigate(link, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.getByText("End the contract.").first().waitFor();
                var desk = page.frameLocator("desk-frame iframe");
                var sign = desk.locator("button.wide");
                assertThat(sign).isVisible();
                var form = since(began);
                var painted = seconds(page, PAINTED);
                var text = (seconds(page, STARTED) - clicked) + painted;
                var own = painted - seconds(page, ASKED);
                page.waitForTimeout(READING_MS);
                began = System.nanoTime();
                sign.click();
                assertThat(desk.getByText("Your signature has been received")).isVisible();
                return new Waited(own, text, form, since(began));
            }
        }
    }

    private static double seconds(Page page, String milliseconds) {
        return ((Number) page.evaluate("() => " + milliseconds)).doubleValue() / 1e3;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void report(List<Waited> waited) {
        Against.say(
                "  On a telephone: a quarter of a core, 1.6 Mbit/s, 150 ms; the middle of %d".formatted(waited.size()));
        var text = middle(waited.stream().map(Waited::page).toList());
        var all = middle(waited.stream().map(Waited::all).toList());
        say("The letter's page, until it can be read", text, TEXT_WITHIN);
        say(
                "The same from the link, sign-in and all",
                middle(waited.stream().map(Waited::text).toList()),
                Double.NaN);
        say("Until one can sign", middle(waited.stream().map(Waited::form).toList()), Double.NaN);
        say("Until it is signed", middle(waited.stream().map(Waited::signed).toList()), Double.NaN);
        say("Waiting in all", all, ALL_WITHIN);
        assertThat(text).as("the letter is readable").isLessThanOrEqualTo(TEXT_WITHIN);
        assertThat(all).as("waiting in all").isLessThanOrEqualTo(ALL_WITHIN);
    }

    private static void say(String what, double seconds, double goal) {
        Against.say("  %-40s %5.1f s%s"
                .formatted(what, seconds, Double.isNaN(goal) ? "" : ", goal at most %.0f s".formatted(goal)));
    }

    private static double middle(List<Double> seconds) {
        return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }
}
