package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Patience;
import org.undersigned.rig.SliceProcess;

/**
 * The server is killed, as by {@code kill -9}, while people sign: whoever holds a receipt waits in the inbox or stands
 * in the book when it is up again. {@code -Dsigning.kills=50} for the long form.
 */
class SigningKillDrillIT {

    private static final int KILLS = Integer.getInteger("signing.kills", 3);

    private final Path data = Path.of("target/rig/drill-" + UUID.randomUUID()).toAbsolutePath();
    private final Path spill = Path.of("/dev/shm/undersigned-drill-" + UUID.randomUUID());

    @BeforeEach
    void needsAMemoryFileSystem() {
        assumeTrue(Files.isDirectory(Path.of("/dev/shm")));
    }

    @AfterEach
    void sweep() throws IOException {
        if (Files.exists(spill)) {
            try (var files = Files.walk(spill)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void everyReceiptHoldsAfterAKillOnH2() throws Exception {
        everyReceiptHoldsAfterAKillOn(Databases.h2File());
    }

    @Test
    void everyReceiptHoldsAfterAKillOnPostgres() throws Exception {
        everyReceiptHoldsAfterAKillOn(Databases.postgres());
    }

    private void everyReceiptHoldsAfterAKillOn(Database database) throws Exception {
        for (var kill = 0; kill < KILLS; kill++) {
            var seen = signUntilKilled(database, spill.toString(), 12);
            assertThat(seen.receipts()).hasSizeGreaterThan(30);
            assertThat(lost(database, spill.toString(), seen)).isEmpty();
        }
    }

    @Test
    void withoutASpillWhatWaitedIsLost() throws Exception {
        var database = Databases.h2File();

        assertThat(lost(database, "", signUntilKilled(database, "", 10_000)))
                .as("the control")
                .isNotEmpty();
    }

    private record Receipt(byte[] pk, int seq) {}

    private record Seen(LetterId letter, List<Receipt> receipts) {}

    private Seen signUntilKilled(Database database, String spillTo, int flushAt) throws Exception {
        var process = SliceProcess.start(
                SigningKillDrill.class,
                "signing-drill",
                List.of(
                        data.toString(),
                        spillTo,
                        database.url(),
                        database.username(),
                        database.password(),
                        String.valueOf(flushAt)));
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            var letter = letter(lines);
            var receipts = Collections.synchronizedList(new ArrayList<Receipt>());
            var reading = CompletableFuture.runAsync(() -> read(lines, receipts));
            Patience.until("people sign", Duration.ofMinutes(2), () -> receipts.size() > 30 || reading.isDone());
            Thread.sleep(ThreadLocalRandom.current().nextInt(1000));
            process.destroyForcibly().waitFor(); // SIGKILL
            reading.get();
            return new Seen(letter, receipts);
        } finally {
            process.destroyForcibly();
        }
    }

    private static LetterId letter(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("letter ")) {
                return new LetterId(line.split(" ")[1]);
            }
        }
        throw new AssertionError("The drill ended before it began, see target/signing-drill.log");
    }

    private static void read(BufferedReader lines, List<Receipt> receipts) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                if (words.length == 3 && words[0].equals("receipt") && words[1].length() == 64) {
                    receipts.add(new Receipt(HexFormat.of().parseHex(words[1]), Integer.parseInt(words[2])));
                }
            }
        } catch (IOException killed) {
            // what was printed before is what counts
        }
    }

    /** Starts again where the killed one ended, and looks for everybody who holds a receipt. */
    private List<Receipt> lost(Database database, String spillTo, Seen seen) {
        try (var house = SigningHouse.at(data, database, "--undersigned.signing.spill=" + spillTo)) {
            var inbox = house.get(Inbox.class);
            var book = house.get(SignatureBook.class);
            return seen.receipts().stream()
                    .filter(receipt -> inbox.of(seen.letter(), receipt.pk())
                            .filter(body -> body.seq() >= receipt.seq())
                            .isEmpty())
                    .filter(receipt -> book.lastSeq(seen.letter(), receipt.pk()).orElse(0) < receipt.seq())
                    .toList();
        }
    }
}
