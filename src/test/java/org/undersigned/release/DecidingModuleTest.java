package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.undersigned.release.StaffLetter.ADA;
import static org.undersigned.release.StaffLetter.ALAN;
import static org.undersigned.release.StaffLetter.GRACE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Decision.Kind;
import org.undersigned.signing.Staff;

class DecidingModuleTest extends InAReleaseHouse {

    private Deciding deciding;
    private Releases releases;

    @BeforeEach
    void someSignIt() {
        letter.named("barbara", "dorothy", "edsger");
        deciding = house.get(Deciding.class);
        releases = house.get(Releases.class);
    }

    @Test
    void nobodyReleasesALetterAlone() {
        open();
        letter.propose(Kind.NOW, "");
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> deciding.confirm(letter.id(), ADA))
                .withMessageContaining("another person");
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);

        deciding.confirm(letter.id(), GRACE);

        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void onlyCoAuthorsDecide() {
        open();
        var eve = Staff.employee("eve");
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> deciding.propose(letter.id(), eve, Kind.NOW, ""));
        letter.propose(Kind.NOW, "");
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> deciding.confirm(letter.id(), eve));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> deciding.cancel(letter.id(), eve));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> house.get(Rooms.class).of(letter.id(), eve));
        deciding.confirm(letter.id(), ALAN);
        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void somebodyReadsThePreviewBeforeItIsReleasedAtOnce() {
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> deciding.propose(letter.id(), ADA, Kind.NOW, ""))
                .withMessageContaining("opened");
        open();
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> deciding.propose(letter.id(), ADA, Kind.NOW, ""))
                .withMessageContaining("preview");
        letter.release();
        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void whatTwoPeopleScheduledIsPublicByItselfAtItsTime() {
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> deciding.propose(letter.id(), ADA, Kind.SCHEDULED, ""))
                .withMessageContaining("embargo");
        releases.setEmbargo(letter.id(), GRACE, inDays(3));
        letter.decide(Kind.SCHEDULED, "");
        open();

        house.tick();
        assertThat(letter.stage()).as("before its time").isEqualTo(Stage.OPENED);
        house.clock().advance(Duration.ofDays(3));
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void anEmbargoThatNobodyScheduledPublishesNothing() {
        releases.setEmbargo(letter.id(), GRACE, inDays(3));
        open();

        house.clock().advance(Duration.ofDays(4));
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
    }

    @Test
    void cancellingPostponesAndClosesNothingAgain() {
        releases.setEmbargo(letter.id(), GRACE, inDays(3));
        letter.decide(Kind.SCHEDULED, "");
        open();
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> releases.setEmbargo(letter.id(), ADA, inDays(9)))
                .withMessageContaining("cancel");

        deciding.cancel(letter.id(), ALAN);
        house.clock().advance(Duration.ofDays(3));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);

        releases.setEmbargo(letter.id(), ADA, inDays(9));
        assertThatExceptionOfType(NotNow.class)
                .as("after the opening it can only be put off")
                .isThrownBy(() -> releases.setEmbargo(letter.id(), ADA, inDays(1)));
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> releases.liftEmbargo(letter.id(), ADA));
        letter.decide(Kind.SCHEDULED, "");
        house.clock().advance(Duration.ofDays(9));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void aLeakSkipsTheEmbargoAndNeverThresholdOrLastLook() {
        releases.setEmbargo(letter.id(), GRACE, inDays(10));
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> deciding.propose(letter.id(), ADA, Kind.LEAKED, "It is on a blog."))
                .withMessageContaining("last look");
        letter.toOpening();
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> deciding.propose(letter.id(), ADA, Kind.LEAKED, " "));

        letter.decide(Kind.LEAKED, "It is on a blog.");
        assertThat(letter.stage()).as("it takes the keyholders").isEqualTo(Stage.OPENING);
        letter.handOver(1);
        letter.handOver(2);
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
        assertThat(house.get(Rooms.class).of(letter.id(), ADA).decision())
                .extracting(Decision::reason)
                .isEqualTo("It is on a blog.");
    }

    @Test
    void anEmbargoLiesAheadAndIsSetByCoAuthors() {
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> releases.setEmbargo(
                        letter.id(), ADA, house.clock().instant().minusSeconds(1)));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> releases.setEmbargo(letter.id(), Staff.employee("eve"), inDays(3)));
        releases.setEmbargo(letter.id(), GRACE, inDays(3));
        assertThat(house.get(Rooms.class).of(letter.id(), ADA).embargo()).isNotNull();
    }

    private Instant inDays(int days) {
        return house.clock().instant().plus(Duration.ofDays(days));
    }

    private void open() {
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
    }
}
