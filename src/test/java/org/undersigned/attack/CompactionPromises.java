package org.undersigned.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.credential.Credentials;
import org.undersigned.protocol.SignBody;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.SigningHouse;
import org.undersigned.signing.Staff;

/**
 * What somebody withdrew or replaced is gone from every table with the flush, and from every file with the compaction
 * that the operator's guide describes. A key and a number stay. Before the compaction it can still be dug up.
 */
abstract class CompactionPromises {

    private static final int ENOUGH_TO_KNOW_IT = 32;

    private final DatabaseDisk disk;
    private final Path folder = Path.of("target/rig/compaction-" + UUID.randomUUID());
    private SigningHouse house;
    private OpenLetter letter;

    CompactionPromises(DatabaseDisk disk) {
        this.disk = disk;
    }

    @BeforeEach
    void moveIn() {
        house = SigningHouse.at(
                folder,
                disk.database(),
                "--undersigned.signing.spill=/dev/shm/" + folder.getFileName(),
                "--undersigned.signing.flush-at-least=1");
        letter = OpenLetter.in(house);
    }

    @AfterEach
    void moveOut() {
        house.close();
    }

    @Test
    void whatWasWithdrawnOrReplacedIsGoneFromTheTablesAtOnceAndFromTheFilesAfterTheCompaction() {
        var signers = Stream.of("leaving", "changing", "staying")
                .map(name -> letter.enrolled(house, Staff.employee(name)))
                .toList();
        var first = signers.stream().map(signer -> signer.sign()).toList();
        enter(first);
        enter(List.of(signers.get(0).withdraw(), signers.get(1).sign()));

        var gone = new ArrayList<>(sealed(first.get(0)));
        gone.add(beginning(first.get(0).cred()));
        gone.addAll(sealed(first.get(1)));
        assertThat(inTables(gone)).isEmpty();
        assertThat(inFiles(gone)).as("the control: before").isNotEmpty();
        disk.compact(jdbc());

        assertThat(inFiles(gone)).isEmpty();
        assertThat(inFiles(sealed(first.get(2)))).as("who stays is there").isNotEmpty();
        assertThat(inTables(List.of(first.get(0).pk()))).as("the tombstone").containsOnlyKeys("entry.pk");
        assertThat(house.signatures().count(letter.id())).isEqualTo(2);
    }

    @Test
    void whatEndsWithALetterIsGoneFromTheFilesAfterTheCompaction() {
        var signer = letter.enrolled(house, Staff.employee("barbara"));
        var body = signer.sign();
        enter(List.of(body));
        var gone = new ArrayList<>(sealed(body));
        gone.addAll(List.of(beginning(body.cred()), body.pk(), beginning(signer.blinded())));
        house.transaction().executeWithoutResult(status -> {
            house.signatures().destroy(letter.id());
            house.get(Credentials.class).destroy(letter.id());
        });

        assertThat(inTables(gone)).isEmpty();
        assertThat(inFiles(gone)).as("the control: before").isNotEmpty();
        disk.compact(jdbc());
        assertThat(inFiles(gone)).isEmpty();
    }

    private void enter(List<SignBody> bodies) {
        bodies.forEach(body -> house.signatures().receive(letter.id(), body.encode()));
        house.signatures().flush(letter.id());
        house.tick();
    }

    private static List<byte[]> sealed(SignBody body) {
        return Stream.of(body.ct(), body.boxes(), body.hash(), body.es())
                .map(CompactionPromises::beginning)
                .toList();
    }

    private static byte[] beginning(byte[] bytes) {
        return Arrays.copyOf(bytes, ENOUGH_TO_KNOW_IT);
    }

    private Map<String, ?> inTables(List<byte[]> needles) {
        return Columns.of(jdbc()).find(needles);
    }

    private Map<String, ?> inFiles(List<byte[]> needles) {
        var roots = new ArrayList<>(disk.files(jdbc()));
        roots.add(folder);
        roots.add(Path.of("/dev/shm", folder.getFileName().toString()));
        return StolenDisk.copyOf(roots).find(needles);
    }

    private JdbcClient jdbc() {
        return house.get(JdbcClient.class);
    }
}
