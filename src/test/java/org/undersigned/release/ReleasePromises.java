package org.undersigned.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.undersigned.release.StaffLetter.ADA;
import static org.undersigned.release.StaffLetter.ALAN;
import static org.undersigned.release.StaffLetter.GRACE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.undersigned.approval.NotKeyholder;
import org.undersigned.credential.Credentials;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.WrongStage;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Database;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Signer;
import org.undersigned.signing.Staff;
import org.undersigned.verify.Verify;

/** docs/protocol.md section 4, from the opening stage to the front page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReleasePromises {

    ReleaseHouse house;
    StaffLetter letter;

    abstract Database database();

    @BeforeAll
    void moveIn() {
        house = ReleaseHouse.on(database());
    }

    @AfterAll
    void moveOut() {
        house.close();
    }

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(house);
    }

    @Test
    void twoOfThreeOpenReleaseAndAnybodyCanCount(@TempDir Path folder) throws IOException {
        letter.named("barbara", "dorothy");
        letter.inRole("Engineering", 10);
        letter.inRole("Sales", 2);
        letter.counted("edsger");
        letter.toOpening();

        letter.handOver(3);
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        letter.handOver(1);
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertNothingSealedIsLeft();
        house.get(Releases.class).release(letter.id(), GRACE);

        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
        var edition = house.get(Editions.class).of(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 15 distinct eligible accounts, 2 named");
        assertThat(new String(edition.page(), UTF_8))
                .contains("<li>barbara <span>Engineer</span></li>\n<li>dorothy <span>Engineer</span></li>")
                .contains("and 10 in Engineering, and 3 verified employees who are counted, not named.")
                .doesNotContain("Sales");
        assertThat(rows("opened_line") + rows("entry") + rows("handover", "shares is not null"))
                .isZero();
    }

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
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> house.get(Openings.class).openWithoutTheUnreadable(letter.id(), ADA));

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
    void aCopiedCiphertextCountsIsNotPrintedAndHoldsNobodyUp(@TempDir Path folder) throws IOException {
        var victim = letter.enrolled("barbara");
        var sealed = victim.signer().sign(victim.named());
        letter.post(sealed);
        letter.post(letter.enrolled("copycat").signer().copy(sealed));
        letter.counted("dorothy");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);

        house.get(Releases.class).release(letter.id(), ADA);

        var edition = house.get(Editions.class).of(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 3 distinct eligible accounts, 1 named");
    }

    @Test
    void whatWasSealedWronglyIsCountedOnceKeyholdersAgreeToGoOnWithoutIt() {
        letter.named("barbara", "dorothy");
        letter.post(spoiled(letter.enrolled("eve").signer()));
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        assertThat(room().stuck()).isTrue();
        assertThat(room().unsettled()).isEqualTo(1);

        assertThatExceptionOfType(NotKeyholder.class)
                .isThrownBy(
                        () -> house.get(Openings.class).openWithoutTheUnreadable(letter.id(), Staff.employee("eve")));
        house.get(Openings.class).openWithoutTheUnreadable(letter.id(), ADA);

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(printed()).isEqualTo(2);
        assertThat(house.get(Signatures.class).count(letter.id())).isEqualTo(3);
    }

    @Test
    void whatWasSealedWronglyIsCountedWhenAllKeyholdersHaveOpened() {
        letter.named("barbara", "dorothy");
        letter.post(spoiled(letter.enrolled("eve").signer()));
        letter.toOpening();

        letter.handOver(1);
        letter.handOver(2);
        letter.handOver(3);

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(printed()).isEqualTo(2);
    }

    @Test
    void payloadsThatAVerifierWouldRefuseAreCountedAndNotPrinted(@TempDir Path folder) throws IOException {
        var borrowed = letter.enrolled("barbara").named();
        letter.named("dorothy");
        letter.sealed("a", "{\"choice\": \"COUNTED\"}");
        letter.sealed("b", "{\"choice\":\"COUNTED\",\"statement\":\"hello\"}");
        letter.sealed("c", "{\"choice\":\"ROLE\",\"role\":\"Board\"}");
        letter.sealed("d", "{\"choice\":\"COUNTED\",\"choice\":\"COUNTED\"}");
        letter.sealed("e", "{\"choice\":\"NAMED\"}");
        letter.sealed("f", "not json");
        letter.sealed("g", borrowed.replace("\"sig\":\"", "\"sig\":\"A"));
        letter.sealed("h", "{\"choice\":1}");
        letter.sealed("i", "\uFEFF{\"choice\":\"COUNTED\"}");
        letter.sealed("j", "{\"choice\":\"COUNTED\",\"role\":null}");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);

        assertThat(printed()).isEqualTo(1);
        house.get(Releases.class).release(letter.id(), ADA);
        var edition = house.get(Editions.class).of(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 11 distinct eligible accounts, 1 named");
    }

    @Test
    void anAccountAppearsByNameOnceWithWhatItSaidLast(@TempDir Path folder) throws IOException {
        var barbara = letter.enrolled("barbara");
        letter.post(barbara.signer().sign(barbara.named()));
        var lender = letter.enrolled("dorothy").signer();
        lender.sign();
        letter.post(lender.sign(barbara.named()));
        letter.counted("edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        house.get(Releases.class).release(letter.id(), ADA);

        var edition = house.get(Editions.class).of(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 3 distinct eligible accounts, 1 named");
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

    @Test
    void aReleaseThatFailsHalfWayReleasesNothing() {
        open();
        house.jdbc()
                .sql("insert into edition values ('x', :slug, :bytes, :bytes, :bytes, :bytes)")
                .param("slug", letter.frozen().slug())
                .param("bytes", new byte[0])
                .update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> house.get(Releases.class).release(letter.id(), ADA));
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(printed()).isEqualTo(3);
        assertThat(house.publicFolder(letter.frozen().slug())).doesNotExist();

        house.jdbc().sql("delete from edition where letter_id = 'x'").update();
        house.get(Releases.class).release(letter.id(), ADA);
        assertThat(house.publicFolder(letter.frozen().slug()))
                .as("once the trouble is gone")
                .exists();
    }

    @Test
    void onlyCoAuthorsReleaseAndOnlyWhatIsOpened() {
        assertThatExceptionOfType(WrongStage.class)
                .isThrownBy(() -> house.get(Releases.class).release(letter.id(), ADA));
        open();
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> house.get(Releases.class).release(letter.id(), Staff.employee("eve")));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> house.get(Rooms.class).of(letter.id(), Staff.employee("eve")));
        house.get(Releases.class).release(letter.id(), ALAN);
    }

    @Test
    void anEmbargoIsSetBeforeTheOpeningAndEndsByItself() {
        var releases = house.get(Releases.class);
        var ends = house.clock().instant().plus(Duration.ofDays(3));
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> releases.setEmbargo(
                        letter.id(), ADA, house.clock().instant().minusSeconds(1)));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> releases.setEmbargo(letter.id(), Staff.employee("eve"), ends));
        releases.setEmbargo(letter.id(), GRACE, ends);
        open();
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> releases.liftEmbargo(letter.id(), ADA));

        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        house.clock().advance(Duration.ofDays(3));
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void withoutAnEmbargoAnOpenedLetterWaitsForSomebodyToReleaseIt() {
        open();

        house.clock().advance(Duration.ofDays(30));
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
    }

    void open() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
    }

    Room room() {
        return house.get(Rooms.class).of(letter.id(), ADA);
    }

    void assertNothingSealedIsLeft() {
        assertThat(sealed()).isZero();
        assertThat(rows("issuer_key", "wrapped is not null")).isZero();
        assertThat(rows("handover", "shares is not null")).isZero();
        assertThat(house.jdbc()
                        .sql("select count(*) from enrolment where d = :d")
                        .param("d", letter.frozen().fingerprint().bytes())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(house.get(Credentials.class).enrolled(letter.id()))
                .as("E stays")
                .isPositive();
    }

    int sealed() {
        return rows("entry", "(ct is not null or boxes is not null)");
    }

    int printed() {
        return house.get(OpenedLines.class).of(letter.id()).size();
    }

    int rows(String table) {
        return rows(table, "1 = 1");
    }

    /** Rows of a table that belong to the letter. */
    int rows(String table, String condition) {
        return house.jdbc()
                .sql("select count(*) from " + table + " where letter_id = :letter and " + condition)
                .param("letter", letter.id().value())
                .query(Integer.class)
                .single();
    }

    /** Shares that fit together, and a ciphertext that their key does not open. */
    private static SignBody spoiled(Signer signer) {
        var one = signer.sign();
        var other = signer.sign();
        return signer.copy(
                new SignBody(one.action(), one.seq(), one.pk(), one.cred(), other.ct(), one.boxes(), one.es()));
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static String verified(Path folder, Edition edition) throws IOException {
        var bundle = Files.write(folder.resolve("bundle.jsonl.gz"), edition.bundle());
        var text = Files.write(folder.resolve("letter.json"), edition.text());
        var said = new ByteArrayOutputStream();
        var code = Verify.run(
                List.of(bundle.toString(), text.toString()), new PrintStream(said, true), new PrintStream(said, true));
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }
}
