package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.undersigned.release.StaffLetter.ADA;
import static org.undersigned.release.StaffLetter.ALAN;
import static org.undersigned.release.StaffLetter.GRACE;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.undersigned.approval.NotKeyholder;
import org.undersigned.letter.WrongStage;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Staff;

/** docs/protocol.md section 4: how keyholders open a letter together, and what becomes of what does not fit. */
class OpeningModuleTest extends InAReleaseHouse {

    @Test
    void oneKeyholderAloneOpensNothingHoweverOften() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.toOpening();

        letter.handOver(2);
        letter.handOver(2);

        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        letter.handOver(1);
        assertThat(letter.stage()).as("with another one they do").isEqualTo(Stage.OPENED);
    }

    @Test
    void aWrongShareIsNoticedAndNamedOnceOthersFit() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();

        letter.handOver(1, letter.wrongShares(1));
        letter.handOver(2);
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        assertThat(room().stuck()).isTrue();
        assertThat(room().unsettled()).isEqualTo(3);
        openings().openWithoutTheUnreadable(letter.id(), ADA);
        assertThatExceptionOfType(NotNow.class)
                .as("hardly anything can be read: the shares are wrong, whoever says otherwise")
                .isThrownBy(() -> openings().openWithoutTheUnreadable(letter.id(), GRACE));

        letter.handOver(3);
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(room().seats()).extracting(Room.Seat::misfits).containsExactly(3, 0, 0);
        assertThat(printed()).isEqualTo(3);
    }

    @Test
    void whoHandedOverWrongSharesMayDoItAgain() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1, letter.wrongShares(1));
        letter.handOver(2);

        letter.handOver(1);

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(room().seats()).extracting(Room.Seat::misfits).containsExactly(0, 0, 0);
    }

    @Test
    void whatWasSealedWronglyIsCountedOnceKeyholdersAgreeToGoOnWithoutIt() {
        letter.named("barbara", "dorothy");
        Unreadable.sign(letter, "eve");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        assertThat(room().stuck()).isTrue();
        assertThat(room().unsettled()).isEqualTo(1);

        assertThatExceptionOfType(NotKeyholder.class)
                .isThrownBy(() -> openings().openWithoutTheUnreadable(letter.id(), Staff.employee("eve")));
        openings().openWithoutTheUnreadable(letter.id(), ADA);
        openings().openWithoutTheUnreadable(letter.id(), ADA);
        assertThat(letter.stage()).as("one alone cannot, however often").isEqualTo(Stage.OPENING);
        assertThatExceptionOfType(NotNow.class)
                .as("who has not tried their own key")
                .isThrownBy(() -> openings().openWithoutTheUnreadable(letter.id(), ALAN));
        openings().openWithoutTheUnreadable(letter.id(), GRACE);

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(printed()).isEqualTo(2);
        assertThat(house.get(Signatures.class).count(letter.id())).isEqualTo(3);
    }

    @Test
    void whoWouldGoOnWithoutWhatIsUnreadableMayThinkBetterOfItAndSaysSoAnewAfterAnotherHandover() {
        letter.named("barbara", "dorothy");
        Unreadable.sign(letter, "eve");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);

        openings().openWithoutTheUnreadable(letter.id(), ADA);
        openings().waitForTheUnreadable(letter.id(), ADA);
        openings().openWithoutTheUnreadable(letter.id(), GRACE);
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        assertThat(room().givingUp()).isEqualTo(1);

        letter.handOver(1);
        assertThat(room().givingUp()).isZero();
        openings().openWithoutTheUnreadable(letter.id(), ADA);
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void whatWasSealedWronglyIsCountedWhenAllKeyholdersHaveOpened() {
        letter.named("barbara", "dorothy");
        Unreadable.sign(letter, "eve");
        letter.toOpening();

        letter.handOver(1);
        letter.handOver(2);
        letter.handOver(3);

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(printed()).isEqualTo(2);
    }

    @Test
    void onlyKeyholdersFetchEntriesAndHandOver() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.toOpening();
        var eve = Staff.employee("eve");
        var right = letter.shares(1);

        assertThatExceptionOfType(NotKeyholder.class)
                .isThrownBy(
                        () -> house.get(Openings.class).writeEntries(letter.id(), eve, new ByteArrayOutputStream()));
        assertThatExceptionOfType(NotKeyholder.class)
                .isThrownBy(() -> house.get(Openings.class).handOver(letter.id(), eve, right));
        letter.handOver(1, right);
    }

    @Test
    void sharesAreTakenOnlyWholeAndFromTheirOwnKeyholder() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.toOpening();
        var right = letter.shares(1);
        var flipped = right.clone();
        flipped[40] ^= 1;

        assertThatExceptionOfType(SharesRefused.class).isThrownBy(() -> letter.handOver(1, Arrays.copyOf(right, 99)));
        assertThatExceptionOfType(SharesRefused.class).isThrownBy(() -> letter.handOver(1, flipped));
        assertThatExceptionOfType(SharesRefused.class).isThrownBy(() -> letter.handOver(2, right));
        assertThatExceptionOfType(SharesRefused.class)
                .isThrownBy(() -> letter.handOver(1, letter.signed(1, filled(3 * 34, 2))));
        letter.handOver(1, right);
    }

    @Test
    void nothingIsHandedOverBeforeTheBookIsClosed() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.flush();

        assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> letter.shares(1));
        assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> letter.handOver(1, filled(166, 0)));
    }

    @Test
    void anOpeningThatFailsHalfWayLeavesEverythingAsItWas() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        var pk = house.jdbc()
                .sql("select pk from entry where letter_id = :id order by pk desc limit 1")
                .param("id", letter.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        house.jdbc()
                .sql("insert into opened_line values (:id, :pk, :pk, :pk)")
                .param("id", letter.id().value())
                .param("pk", pk)
                .update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> letter.handOver(2));
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        assertThat(room().handedOver()).isEqualTo(1);
        assertThat(sealed()).isEqualTo(3);
        assertThat(rows("issuer_key", "wrapped is not null")).isOne();

        house.jdbc().sql("delete from opened_line").update();
        letter.handOver(2);
        assertThat(letter.stage()).as("once the trouble is gone").isEqualTo(Stage.OPENED);
    }

    void open() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
    }

    Openings openings() {
        return house.get(Openings.class);
    }

    Room room() {
        return house.get(Rooms.class).of(letter.id(), ADA);
    }

    /** Shares that fit together, and a ciphertext that their key does not open. */
    static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** Rows of a table that belong to the letter. */
}
