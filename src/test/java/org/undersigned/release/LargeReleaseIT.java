package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.rig.Databases;
import org.undersigned.verify.Verify;

/** A letter that a whole company signed goes from the book to the front page; each step tells how long it took. */
class LargeReleaseIT {

    /** {@code bin/soak release} takes 10,000. */
    private static final int ENTRIES = Integer.getInteger("release.entries", 2000);

    private Instant before = Instant.now();

    @Test
    void everySignatureOfALargeLetterIsOpenedPrintedAndCounted(@TempDir Path folder) throws IOException {
        try (var house = ReleaseHouse.on(Databases.postgres())) {
            var letter = StaffLetter.openIn(house);
            var names =
                    IntStream.range(0, ENTRIES).mapToObj(n -> "colleague" + n).toArray(String[]::new);
            letter.named(names);
            took("signed");
            letter.toOpening();
            took("entered, and the book closed");
            letter.handOver(1);
            took("shares of the first keyholder");
            letter.handOver(2);
            took("shares of the second, and opened");
            letter.release();
            took("released: bundle, pages, PDF, press kit");

            var edition = house.get(PublicLetters.class).edition(letter.id()).orElseThrow();
            assertThat(verified(folder, edition))
                    .contains("at least %d distinct eligible accounts, %d named".formatted(ENTRIES, ENTRIES));
            took("verified, a bundle of %,d bytes".formatted(edition.bundle().length));
            assertThat(house.publicFolder(edition.slug()).resolve("index.html"))
                    .content()
                    .contains("<li>colleague0 ", "<li>colleague" + (ENTRIES - 1) + " ");
        }
    }

    private static String verified(Path folder, Edition edition) throws IOException {
        var file = Files.write(folder.resolve("bundle.jsonl.gz"), edition.bundle());
        var text = Files.write(folder.resolve("text.json"), edition.text());
        var out = new ByteArrayOutputStream();
        var said = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Verify.run(List.of(file.toString(), text.toString()), said, said))
                .as(out::toString)
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemOut")
    private void took(String step) {
        var now = Instant.now();
        System.out.printf(
                "  %,d entries, %s: %.1f s%n",
                ENTRIES, step, Duration.between(before, now).toMillis() / 1000.0);
        before = now;
    }
}
