package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.SliceProcess;

/** The day on which a letter goes round, in short; {@code bin/soak viral} for a long one. */
class ViralDayIT {

    private static final int ENROLLED = Integer.getInteger("viral.enrolled", 2000);
    private static final int PER_SECOND = 20;
    private static final int SECONDS = Integer.getInteger("viral.seconds", 9);

    private final Path data = Path.of("target/rig/viral-" + UUID.randomUUID()).toAbsolutePath();
    private final Path spill = Path.of("/dev/shm/undersigned-viral-" + UUID.randomUUID());

    enum Kind {
        H2,
        POSTGRES;

        Database fresh() {
            return this == H2 ? Databases.h2File() : Databases.postgres();
        }
    }

    @AfterEach
    void sweep() throws IOException {
        FileSystemUtils.deleteRecursively(spill);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobodyIsLostAndNothingIsShownLive(Kind kind) throws Exception {
        var seen = day(kind.fresh());

        assertThat(seen.get("receipts")).isEqualTo(PER_SECOND * SECONDS);
        assertThat(seen.get("lost")).isZero();
        assertThat(seen.get("counted")).isEqualTo(seen.get("receipts"));
        assertThat(seen.get("waiting-at-most")).isLessThanOrEqualTo(Inbox.MOST);
        assertThat(seen.get("counts-shown"))
                .as("the empty list at the beginning, and one after a flush: never a live count")
                .isLessThanOrEqualTo(seen.get("flushes") + 1);
        assertThat(seen.get("listed")).isEqualTo(ENROLLED);
    }

    /** In a process of its own, whose memory is small. */
    private Map<String, Long> day(Database database) throws Exception {
        var process = SliceProcess.start(
                ViralDay.class,
                "viral-day",
                List.of(
                        data.toString(),
                        Files.isDirectory(Path.of("/dev/shm")) ? spill.toString() : "",
                        database.url(),
                        database.username(),
                        database.password(),
                        "" + ENROLLED,
                        "" + PER_SECOND,
                        "" + SECONDS));
        var seen = new HashMap<String, Long>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 2)
                    .forEach(words -> {
                        System.out.println("  " + words[0] + " " + words[1]);
                        seen.put(words[0], Long.valueOf(words[1]));
                    });
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor()).as("see target/viral-day.log").isZero();
        return seen;
    }
}
