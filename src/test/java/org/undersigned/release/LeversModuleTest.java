package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.credential.ClosedForSigning;
import org.undersigned.credential.Credentials;
import org.undersigned.door.Levers;
import org.undersigned.door.Origins;
import org.undersigned.door.SigningGoesOn;
import org.undersigned.letter.frozen.Stage;

/** What an operator holds is held at once, for everybody alike, and nobody's time runs out meanwhile. */
class LeversModuleTest extends InAReleaseHouse {

    private final List<Object> heard = new ArrayList<>();

    @AfterEach
    void letGo() {
        hold(false, false);
    }

    @Test
    void whileSigningIsHeldNoLastLookEndsAndNoLetterLapses() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.flush();
        house.tick();
        var late = StaffLetter.openIn(house);
        hold(true, false);
        house.clock().advance(Duration.ofDays(30));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
        assertThat(late.stage()).isEqualTo(Stage.SIGNING);

        hold(false, false);
        house.tick();
        assertThat(letter.stage()).as("its last look goes on where it stood").isEqualTo(Stage.LAST_LOOK);
        assertThat(late.stage()).isEqualTo(Stage.LAPSED);
        house.clock().advance(Duration.ofHours(24));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void aLastLookLastsAsLongAsPromisedWithoutTheTimeInWhichItWasHeld() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.flush();
        house.tick();
        house.clock().advance(Duration.ofHours(10));
        hold(true, false);
        house.clock().advance(Duration.ofHours(5));
        hold(true, true);
        house.clock().advance(Duration.ofHours(5));
        hold(false, true);

        house.clock().advance(Duration.ofHours(13));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
        house.clock().advance(Duration.ofHours(1));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void whileEnrollingIsHeldNewcomersWaitAndOthersFindWhatTheyHave() {
        letter.enrolled("barbara");
        hold(false, true);

        assertThatThrownBy(() -> letter.enrolled("dorothy")).isInstanceOf(ClosedForSigning.class);
        assertThatIllegalArgumentException()
                .as("hers comes back, made for the browser that she had")
                .isThrownBy(() -> letter.enrolled("barbara"));
        hold(false, false);
        letter.enrolled("dorothy");
        assertThat(house.get(Credentials.class).enrolled(letter.id()))
                .as("once it is let go")
                .isEqualTo(2);
    }

    @Test
    void whatIsHeldOutlivesARestart(@TempDir Path data) {
        var origins = new Origins(URI.create("http://x.test"), URI.create("http://sign.x.test"), 1, data);
        var five = Instant.parse("2026-11-22T17:00:00Z");
        levers(origins, five).hold(new Levers.Held(true, false, "Back at five — “soon”"));

        var restarted = levers(origins, five.plus(Duration.ofHours(3)));
        assertThat(restarted.held()).isEqualTo(new Levers.Held(true, false, "Back at five — “soon”"));
        restarted.hold(new Levers.Held(false, false, ""));
        assertThat(heard).containsExactly(new SigningGoesOn(Duration.ofHours(3)));
        var elsewhere = new Origins(
                URI.create("http://x.test"), URI.create("http://sign.x.test"), 1, data.resolve("elsewhere"));
        assertThat(levers(elsewhere, five).held())
                .as("on a disk where nobody moved one")
                .isEqualTo(new Levers.Held(false, false, ""));
    }

    @Test
    void noLeverChangesWhatIsInTheBookOrWhoMaySign() {
        letter.counted("barbara", "dorothy");
        letter.flush();
        var before = howMany();
        hold(true, true);
        house.tick();
        hold(false, false);

        assertThat(howMany()).isEqualTo(before);
        letter.counted("edsger");
        letter.flush();
        assertThat(howMany()).as("somebody who signs does").isNotEqualTo(before);
    }

    private Levers levers(Origins origins, Instant now) {
        return new Levers(origins, Clock.fixed(now, ZoneOffset.UTC), heard::add);
    }

    private List<Long> howMany() {
        return Stream.of("entry", "enrolment", "issuer_key", "letter", "frozen_text")
                .map(table -> house.jdbc()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private void hold(boolean signing, boolean enrolling) {
        house.get(Levers.class).hold(new Levers.Held(signing, enrolling, ""));
    }
}
