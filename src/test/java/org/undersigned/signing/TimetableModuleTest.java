package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** When entries go from the inbox to the book, and from the book to the public. */
class TimetableModuleTest {

    private final Database database = Databases.ofThisRun();
    private final Path data = Path.of("target/rig/timetable-" + UUID.randomUUID());
    private final Path spill = Path.of("/dev/shm/undersigned-test-" + UUID.randomUUID());
    private SigningHouse house;
    private OpenLetter letter;

    @BeforeEach
    void moveIn() {
        house = open();
        after(Duration.between(house.clock().instant(), midnight()).plusHours(1));
        letter = OpenLetter.in(house);
        house.tick();
    }

    private SigningHouse open() {
        return SigningHouse.at(
                data,
                database,
                "--undersigned.signing.flush-at=20",
                "--undersigned.signing.spill=" + (Files.isDirectory(Path.of("/dev/shm")) ? spill : ""));
    }

    @AfterEach
    void moveOut() throws Exception {
        house.close();
        if (Files.exists(spill)) {
            try (var files = Files.walk(spill)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void onTheHourFourWaitOnAndFiveAreEntered() {
        sign(4);
        after(Duration.ofMinutes(61));
        assertThat(count()).isZero();

        sign(1);
        after(Duration.ofMinutes(30));
        assertThat(count()).as("not before the hour").isZero();
        after(Duration.ofMinutes(31));
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void aFullRoundIsEnteredAtOnce() {
        sign(19);
        after(Duration.ofSeconds(1));
        assertThat(count()).isZero();

        sign(1);
        after(Duration.ofSeconds(1));
        assertThat(count()).isEqualTo(20);
    }

    @Test
    void whoeverIsAloneIsEnteredAtMidnightWhateverTheHourAtWhichTheyCame() {
        sign(1);
        after(Duration.ofHours(20));
        sign(1);
        after(Duration.ofHours(2));
        assertThat(count()).isZero();

        after(Duration.between(house.clock().instant(), midnight()));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatCannotBeEnteredAtMidnightIsEnteredAsSoonAsItCan() {
        sign(1);
        var jdbc = house.get(JdbcClient.class);
        jdbc.sql("alter table entry rename to away").update();
        after(Duration.between(house.clock().instant(), midnight()));
        jdbc.sql("alter table away rename to entry").update();
        assertThat(count()).isZero();

        after(Duration.ofSeconds(1));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anOrderlyShutdownEntersWhatWaits() {
        sign(2);
        assertThat(count()).isZero();

        house.close();
        house = open();

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void theListFollowsOnceFiveChangesAreNewAndTheCountInSteps() {
        sign(7);
        enter();
        assertThat(published().shown()).isEqualTo(5);
        assertThat(list()).hasSize(7 * 42);

        sign(4);
        enter();
        assertThat(count()).isEqualTo(11);
        assertThat(list()).as("four changes are too few").hasSize(7 * 42);

        sign(1);
        enter();
        assertThat(list()).hasSize(12 * 42);
        assertThat(published().shown()).as("the threshold of 10 is reached").isEqualTo(12);
    }

    @Test
    void everyoneFindsTheirOwnLineInTheList() {
        var signer = letter.enrolled(house, Staff.employee("ada"));
        var body = signer.sign();
        house.signatures().receive(letter.id(), body.encode());
        sign(4);
        enter();

        var lines = Spill.split(list(), 42);
        assertThat(lines).isSortedAccordingTo(Arrays::compareUnsigned);
        assertThat(lines).anySatisfy(line -> {
            assertThat(Arrays.copyOf(line, 32)).isEqualTo(Sha256.of(Label.BOOK.bytes(), signer.pk()));
            assertThat(Arrays.copyOfRange(line, 32, 34)).containsExactly(0, 1);
            assertThat(Arrays.copyOfRange(line, 34, 42)).isEqualTo(Arrays.copyOf(Sha256.of(body.es()), 8));
        });
    }

    @Test
    void withdrawnKeysAreListedFromTheLastLookOnlyAndANewStageIsPublishedAtOnce() {
        var leaving = letter.enrolled(house, Staff.employee("leaving"));
        house.signatures().receive(letter.id(), leaving.sign().encode());
        sign(9);
        enter();
        house.signatures().receive(letter.id(), leaving.withdraw().encode());
        sign(4);
        enter();
        assertThat(list()).hasSize(13 * 42);

        house.transaction()
                .executeWithoutResult(status -> house.letters()
                        .moveTo(letter.id(), Stage.LAST_LOOK, house.clock().instant()));
        house.tick();

        assertThat(list()).hasSize(14 * 42);
        assertThat(Spill.split(list(), 42))
                .filteredOn(line -> Arrays.equals(Arrays.copyOfRange(line, 34, 42), new byte[8]))
                .singleElement()
                .satisfies(line ->
                        assertThat(Arrays.copyOf(line, 32)).isEqualTo(Sha256.of(Label.BOOK.bytes(), leaving.pk())));
    }

    @Test
    void whatCameInTheOpeningDoesNotEvenStayInTheInbox() {
        sign(2);
        house.letters().moveTo(letter.id(), Stage.LAST_LOOK, house.clock().instant());
        house.letters().moveTo(letter.id(), Stage.OPENING);
        house.tick();

        assertThat(house.get(Inbox.class).size(letter.id())).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void theSpillHoldsTheBodiesInTheOrderOfTheirKeysAndTellsNoTime() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/dev/shm")));
        sign(6);

        try (var files = Files.walk(spill)) {
            var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            var keys = new ArrayList<byte[]>();
            for (var body : Spill.split(Files.readAllBytes(file), 5000)) {
                keys.add(Arrays.copyOfRange(body, 3, 35));
            }
            assertThat(keys).hasSize(6).isSortedAccordingTo(Arrays::compareUnsigned);
            assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
        }
    }

    private void sign(int many) {
        for (var i = 0; i < many; i++) {
            var signer = letter.enrolled(house, Staff.employee("someone-" + UUID.randomUUID()));
            house.signatures().receive(letter.id(), signer.sign().encode());
        }
    }

    private void enter() {
        house.signatures().flush(letter.id());
        house.tick();
    }

    private Instant midnight() {
        return house.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    }

    private void after(Duration time) {
        house.clock().advance(time);
        house.tick();
    }

    private int count() {
        return house.signatures().count(letter.id());
    }

    private byte[] list() {
        var list = new ByteArrayOutputStream();
        house.get(PublishedLists.class).parts(letter.id(), published(), list::writeBytes);
        assertThat(list.size()).isEqualTo(published().size());
        return list.toByteArray();
    }

    private Published published() {
        return house.signatures().published(letter.id()).orElseThrow();
    }
}
