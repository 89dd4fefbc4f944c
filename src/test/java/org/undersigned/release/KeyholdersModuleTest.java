package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.undersigned.release.StaffLetter.ADA;
import static org.undersigned.release.StaffLetter.GRACE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.MovableClock;
import org.undersigned.approval.Keyholders;
import org.undersigned.approval.NotKeyholder;
import org.undersigned.approval.Plan;
import org.undersigned.approval.Unready;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Duties;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.signing.SecondHand;
import org.undersigned.signing.Staff;

/** Whether those who will have to open still can, found out while there is time. */
class KeyholdersModuleTest {

    private static final Database DATABASE = Databases.h2File();
    private static ReleaseHouse house;
    private StaffLetter letter;

    @BeforeAll
    static void moveIn() {
        house = ReleaseHouse.on(DATABASE);
    }

    @AfterAll
    static void moveOut() {
        house.close();
    }

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(house);
    }

    @Test
    void atHalfOfTheThresholdEveryKeyholderIsAskedAndNotBefore() {
        letter = StaffLetter.openIn(house, plan -> new Plan(10, plan.opens(), plan.closesAt(), 24, 7, 2, plan.roles()));
        letter.counted("one", "two", "three", "four");
        letter.flush();
        SecondHand.tick(house);
        assertThat(room().timeToDrill()).as("four of ten").isFalse();
        assertThat(reminded(GRACE)).isFalse();

        letter.counted("five");
        letter.flush();
        SecondHand.tick(house);
        assertThat(room().timeToDrill()).as("five of ten").isTrue();
        assertThat(reminded(GRACE)).as("on the page of their letters").isTrue();
        drill(2, Ed25519.sign(letter.keys().get(1).ed25519(), Label.DRILL.with(d())));
        assertThat(reminded(GRACE)).as("once she has shown it").isFalse();
        assertThat(reminded(ADA)).isTrue();
    }

    private boolean reminded(Employee keyholder) {
        return house.get(Duties.class).shouldTryTheirKey(letter.id(), keyholder);
    }

    @Test
    void whoseKeyOpensIsNotedWithTheDayAndNoHour() {
        drill(1, Ed25519.sign(letter.keys().getFirst().ed25519(), Label.DRILL.with(d())));

        var today = LocalDate.ofInstant(house.get(MovableClock.class).instant(), ZoneOffset.UTC);
        assertThat(room().seats()).extracting(Room.Seat::drilled).containsExactly(today, null, null);
    }

    @Test
    void anotherKeyAnotherWordOrAStrangerDoesNotCount() {
        var own = letter.keys().getFirst().ed25519();
        var other = letter.keys().get(1).ed25519();
        assertThatThrownBy(() -> drill(1, Ed25519.sign(other, Label.DRILL.with(d()))))
                .isInstanceOf(Unready.class);
        assertThatThrownBy(() -> drill(1, Ed25519.sign(own, Label.APPROVE.with(d()))))
                .as("an approval is no drill")
                .isInstanceOf(Unready.class);
        var fingerprint = letter.frozen().fingerprint();
        assertThatThrownBy(() -> house.get(Keyholders.class)
                        .drilled(letter.id(), Staff.employee("edsger"), fingerprint, new byte[64]))
                .isInstanceOf(NotKeyholder.class);
        assertThat(room().seats()).extracting(Room.Seat::drilled).containsOnlyNulls();
    }

    @Test
    void aServerThatGoesDownBetweenTwoSharesGoesOnWithTheFirst() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(3);
        house.close();
        house = ReleaseHouse.on(DATABASE);
        letter = new StaffLetter(house, letter.id(), letter.keys());

        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        assertThat(room().handedOver()).isEqualTo(1);
        letter.handOver(1);
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
    }

    private void drill(int seat, byte[] signature) {
        house.get(Keyholders.class)
                .drilled(
                        letter.id(),
                        StaffLetter.KEYHOLDERS.get(seat - 1),
                        letter.frozen().fingerprint(),
                        signature);
    }

    private byte[] d() {
        return letter.frozen().fingerprint().bytes();
    }

    private Room room() {
        return house.get(Rooms.class).of(letter.id(), StaffLetter.ADA);
    }
}
