package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.undersigned.release.StaffLetter.ADA;
import static org.undersigned.release.StaffLetter.GRACE;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.approval.NotKeyholder;
import org.undersigned.approval.Plan;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.Databases;
import org.undersigned.signing.Staff;

/** When letters move on, fall back and end. */
class StagesModuleTest {

    private static ReleaseHouse house;

    @BeforeAll
    static void moveIn() {
        house = ReleaseHouse.on(Databases.ofThisRun());
    }

    @AfterAll
    static void moveOut() {
        house.close();
    }

    @Test
    void theLastLookBeginsWithTheThresholdAndLastsAsPromised() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b");
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);

        letter.counted("c");
        house.tick();
        assertThat(letter.stage()).as("not before it stands in the book").isEqualTo(Stage.SIGNING);
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);

        house.clock().advance(Duration.ofHours(23));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
        house.clock().advance(Duration.ofHours(1));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void fallingBelowTheThresholdGoesBackToSigning() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b");
        var fickle = letter.enrolled("c").signer();
        letter.post(fickle.sign());
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);

        letter.post(fickle.withdraw());
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void whoWithdrawsInTheLastMinuteIsHeardBeforeTheBookIsClosed() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b");
        var fickle = letter.enrolled("c").signer();
        letter.post(fickle.sign());
        letter.flush();
        house.tick();
        house.clock().advance(Duration.ofHours(24));

        letter.post(fickle.withdraw());
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void whoSignsInTheLastMinuteIsCountedBeforeTheLetterLapses() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b");
        house.clock().advance(Duration.ofDays(20).minusMinutes(1));
        letter.counted("c");

        house.clock().advance(Duration.ofMinutes(1));
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
    }

    @Test
    void belowTheThresholdAtTheClosingDateEverythingIsDestroyed() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b");
        letter.flush();
        assertThat(remains(letter)).isEqualTo(5);

        house.clock().advance(Duration.ofDays(20));
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.LAPSED);
        assertThat(remains(letter)).isZero();
    }

    @Test
    void atClosingTheLastLookIsTheLastHoursBeforeTheClosingDate() {
        var letter = StaffLetter.openIn(house, StagesModuleTest::atClosing);
        letter.counted("a", "b", "c");
        letter.flush();
        house.clock().advance(Duration.ofDays(18));
        house.tick();
        assertThat(letter.stage()).as("enough, and yet too early").isEqualTo(Stage.SIGNING);

        house.clock().advance(Duration.ofHours(24).minusMinutes(1));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
        house.clock().advance(Duration.ofMinutes(1));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
        assertThat(letter.frozen().lastLookEnds())
                .isBetween(
                        letter.frozen().readTerms().closing(),
                        letter.frozen().readTerms().closing().plusSeconds(60));
    }

    @Test
    void notOpenedInTimeEverythingIsDestroyed() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b", "c");
        letter.toOpening();
        letter.handOver(1);
        house.clock().advance(Duration.ofDays(7).minusMinutes(1));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);

        house.clock().advance(Duration.ofMinutes(1));
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.LAPSED);
        assertThat(remains(letter)).isZero();
    }

    @Test
    void twoKeyholdersWithdrawALetterAndOneDoesNot() {
        var letter = StaffLetter.openIn(house);
        var withdrawals = house.get(Withdrawals.class);
        letter.counted("a");
        letter.flush();

        withdrawals.ask(letter.id(), ADA);
        withdrawals.ask(letter.id(), ADA);
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
        assertThatExceptionOfType(NotKeyholder.class)
                .isThrownBy(() -> withdrawals.ask(letter.id(), Staff.employee("eve")));

        withdrawals.ask(letter.id(), GRACE);
        assertThat(letter.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(remains(letter)).isZero();
    }

    @Test
    void whoTookTheirWishBackDoesNotWithdraw() {
        var letter = StaffLetter.openIn(house);
        var withdrawals = house.get(Withdrawals.class);
        withdrawals.ask(letter.id(), ADA);
        withdrawals.takeBack(letter.id(), ADA);

        withdrawals.ask(letter.id(), GRACE);

        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void whatIsOpenedCannotBeWithdrawn() {
        var letter = StaffLetter.openIn(house);
        letter.counted("a", "b", "c");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> house.get(Withdrawals.class).ask(letter.id(), ADA));
    }

    private static Plan atClosing(Plan plan) {
        return new Plan(
                plan.threshold(),
                Opens.AT_CLOSING,
                plan.closesAt(),
                plan.lastLookHours(),
                plan.releaseByDays(),
                plan.together(),
                plan.roles());
    }

    /** Entries, enrolments, shares and the issuer's secret key. */
    private static int remains(StaffLetter letter) {
        var id = letter.id().value();
        return count("entry where cred is not null and letter_id = '" + id + "'")
                + count("handover where shares is not null and letter_id = '" + id + "'")
                + count("issuer_key where wrapped is not null and letter_id = '" + id + "'")
                + house.jdbc()
                        .sql("select count(*) from enrolment where d = :d")
                        .param("d", letter.frozen().fingerprint().bytes())
                        .query(Integer.class)
                        .single();
    }

    private static int count(String from) {
        return house.jdbc()
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }
}
