package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.letter.draft.update.Gap;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Patience;
import org.undersigned.rig.SliceProcess;

/** The server is killed while eight people type. What their pages called saved is there. */
class KillDrillIT {

    private static final int KILLS = Integer.getInteger("draft.kills", 3);

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @Test
    void losesNothingSavedOnH2() throws Exception {
        assertThat(lost(Databases::h2File)).isZero();
    }

    @Test
    void losesNothingSavedOnPostgres() throws Exception {
        assertThat(lost(Databases::postgres)).isZero();
    }

    /** One kill that loses something is enough to show it. */
    @Test
    void wouldLoseWordsOnH2AsItsMakersDeliverIt() throws Exception {
        var lost = 0L;
        for (var kill = 0; kill < KILLS && lost == 0; kill++) {
            lost = lostIn(Databases.h2FileWithDelayedWrites());
        }
        assertThat(lost).isPositive();
    }

    /** How many saved letters were gone, over all kills. */
    private long lost(Supplier<Database> databases) throws Exception {
        var lost = 0L;
        for (var kill = 0; kill < KILLS; kill++) {
            lost += lostIn(databases.get());
        }
        return lost;
    }

    private long lostIn(Database database) throws Exception {
        var out = Files.createTempFile(folder, "drill", ".out");
        var process = SliceProcess.of(
                        KillDrill.class,
                        "kill-drill",
                        List.of(database.url(), database.username(), database.password()))
                .redirectOutput(out.toFile())
                .start();
        Patience.until(
                "the drill types",
                Duration.ofMinutes(2),
                () -> saved(out).values().stream().filter(count -> count > 10).count() == 8 || !process.isAlive());
        Thread.sleep(random.nextInt(1000));
        process.destroyForcibly().waitFor(); // SIGKILL
        try (var slice = DraftSlice.on(database)) {
            var recovered = SharedDraft.recovered(slice::getBean, letter(out), KillDrill.PEOPLE.size());
            return saved(out).entrySet().stream()
                    .mapToLong(each -> Math.max(0, each.getValue() - recovered.get(each.getKey())))
                    .sum();
        } catch (Gap hole) {
            return 1; // something in the middle is gone: at least one
        }
    }

    private static LetterId letter(Path out) {
        return new LetterId(lines(out)
                .filter(line -> line.matches("[\\w-]{22}"))
                .findFirst()
                .orElseThrow());
    }

    /** How many letters of each client were called saved. */
    private static Map<Integer, Long> saved(Path out) {
        return lines(out)
                .filter(line -> line.matches("\\d \\d{1,9}"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> Integer.parseInt(words[0]), words -> Long.parseLong(words[1]), Math::max));
    }

    private static Stream<String> lines(Path out) {
        try {
            return Files.readAllLines(out).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
