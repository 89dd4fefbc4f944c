package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Patience;
import org.undersigned.rig.QuickStart;
import org.undersigned.rig.SliceProcess;

/**
 * The process dies in the middle of a release. Afterwards the letter is released whole or not at all, and what two people
 * decided happens as soon as the process is up again. {@code -Drelease.kills=20} for the long form.
 */
class ReleaseKillDrillIT {

    private static final int KILLS = Integer.getInteger("release.kills", 1);

    private static final String LOG = "release-drill";

    /** From so many kills on it is worth the time to train for them. */
    private static final int MANY = 3;

    private static @Nullable QuickStart quick;

    private record Cut(LetterId letter, String slug, Path data, Database database) {}

    @ParameterizedTest
    @EnumSource(ReleaseKillDrill.At.class)
    void aReleaseThatIsCutOffIsNeverHalfOnH2(ReleaseKillDrill.At step) throws Exception {
        neverHalf(step, Databases::h2File);
    }

    @ParameterizedTest
    @EnumSource(ReleaseKillDrill.At.class)
    void aReleaseThatIsCutOffIsNeverHalfOnPostgres(ReleaseKillDrill.At step) throws Exception {
        neverHalf(step, Databases::postgres);
    }

    private static void neverHalf(ReleaseKillDrill.At step, Supplier<Database> databases) throws Exception {
        for (var kill = 0; kill < KILLS; kill++) {
            var cut = cutOff(step, databases.get());
            try (var house = ReleaseHouse.at(cut.data(), cut.database())) {
                look(step, cut, house);
            }
        }
    }

    private static void look(ReleaseKillDrill.At step, Cut cut, ReleaseHouse house) {
        var isDecided = step == ReleaseKillDrill.At.COMMITTED || step == ReleaseKillDrill.At.SHOWN;
        var stage = house.get(Letters.class).get(cut.letter()).stage();
        assertThat(stage).isEqualTo(isDecided ? Stage.RELEASED : Stage.OPENED);
        assertThat(rows(house, "edition", cut)).isEqualTo(isDecided ? 1 : 0);
        assertThat(rows(house, "opened_line", cut)).isEqualTo(isDecided ? 0 : 3);
        if (!isDecided) {
            assertThat(house.publicFolder(cut.slug())).doesNotExist();
            house.get(Deciding.class).confirm(cut.letter(), StaffLetter.GRACE);
        }
        Patience.until(
                "the page is public",
                Duration.ofMinutes(1),
                () -> house.publicFolder(cut.slug())
                        .resolve("index.html")
                        .toFile()
                        .exists());
        assertThat(house.publicFolder(cut.slug()).resolve("index.html"))
                .content()
                .contains("barbara", "</html>");
        assertThat(house.publicFolder(cut.slug()).resolve("bundle.jsonl.gz")).isNotEmptyFile();
    }

    private static long rows(ReleaseHouse house, String table, Cut cut) {
        return house.jdbc()
                .sql("select count(*) from " + table + " where letter_id = :letter")
                .param("letter", cut.letter().value())
                .query(Long.class)
                .single();
    }

    private static Cut cutOff(ReleaseKillDrill.At step, Database database) throws IOException, InterruptedException {
        var data = freshFolder();
        var process = start(arguments(data, database, step.name()));
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            var line = lines.readLine();
            while (line != null && !line.startsWith("letter ")) {
                line = lines.readLine();
            }
            assertThat(line).as("see the log " + LOG).isNotNull();
            assertThat(process.waitFor()).as("it died where it was told to").isZero();
            var words = line.split(" ");
            return new Cut(new LetterId(words[1]), words[2], data, database);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> arguments) throws IOException, InterruptedException {
        if (KILLS < MANY) {
            return SliceProcess.start(ReleaseKillDrill.class, LOG, arguments);
        }
        if (quick == null) {
            var practice = arguments(freshFolder(), Databases.h2File(), ReleaseKillDrill.NOWHERE);
            quick = QuickStart.trained(ReleaseKillDrill.class, LOG, practice);
        }
        return quick.start(ReleaseKillDrill.class, arguments);
    }

    private static List<String> arguments(Path data, Database database, String step) {
        return List.of(data.toString(), database.url(), database.username(), database.password(), step);
    }

    private static Path freshFolder() {
        return Path.of("target/rig/release-" + UUID.randomUUID()).toAbsolutePath();
    }
}
