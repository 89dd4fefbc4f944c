package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.undersigned.identity.SessionTime;
import org.undersigned.letter.draft.update.Crafted;

/** A session that is over takes its open sockets along, at the next look at the clock: a second later at most. */
class SessionExpiryTest extends SocketTest {

    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration ABSOLUTE = Duration.ofHours(8);

    /** The system's time, and whatever a test lets pass. */
    private static final class PassingTime extends SessionTime {

        private volatile Duration passed = Duration.ZERO;

        @Override
        public Instant now() {
            return super.now().plus(passed);
        }
    }

    private static final PassingTime TIME = new PassingTime();

    @TestBean
    private SessionTime time;

    private static SessionTime time() {
        return TIME;
    }

    private final long ids = new Random().nextLong(1, 1L << 32);
    private Line ada;
    private Line grace;

    @BeforeEach
    void twoSignInAndOpenTheDraft() {
        ada = signedIn("ada");
        grace = signedIn("grace");
        ada.update(Crafted.text(ids, "W"));
        ada.untilSaved(2);
    }

    @Test
    void fifteenMinutesAfterTheLastThingThatSomebodyWrote() {
        later(IDLE.minusMinutes(1));
        ada.update(Crafted.typedOn(ids, 1, "e"));
        ada.untilSaved(3);
        grace.until("what a colleague writes", heard -> heard.sync() == Frames.UPDATE);
        assertThat(grace.code).isZero();

        later(Duration.ofMinutes(1));
        grace.untilClosed("signed-out");
        ada.update(Crafted.typedOn(ids, 2, " ask"));
        ada.untilSaved(4);
    }

    @Test
    void eightHoursAfterTheSignInHoweverBusySomebodyIs() {
        var written = 1;
        var step = Duration.ofMinutes(10);
        for (var busy = step; busy.compareTo(ABSOLUTE) < 0; busy = busy.plus(step)) {
            later(step);
            ada.update(Crafted.typedOn(ids, written++, "e"));
            ada.untilSaved(written + 1);
        }
        grace.untilClosed("signed-out");
        assertThat(ada.code).isZero();

        later(step);
        ada.untilClosed("signed-out");
    }

    /** Nothing is kept in by the page itself: only by what its person writes. */
    @Test
    void whatAPageAsksByItselfKeepsNobodyIn() {
        later(IDLE.minusMinutes(1));
        grace.ask();
        grace.until("the answer to a second question", heard -> heard.isAnswer() && heard != firstAnswer());
        later(Duration.ofMinutes(1));
        grace.untilClosed("signed-out");
    }

    private Line.Heard firstAnswer() {
        return grace.heard.stream().filter(Line.Heard::isAnswer).findFirst().orElseThrow();
    }

    private static void later(Duration passed) {
        TIME.passed = TIME.passed.plus(passed);
    }

    private Line signedIn(String person) {
        var cookie = app.send("GET", "/login-error", "X-Test-Person: " + person + " employee")
                .header("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        var line = Line.open(port, letter, person + " employee", "?saved=1", "Origin", Line.OURS, "Cookie", cookie);
        line.ask();
        line.send(Frames.answer(new byte[] {0, 0}));
        line.until("the draft is here", Line.Heard::isAnswer);
        return line;
    }
}
