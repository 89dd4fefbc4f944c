package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.undersigned.release.ReleaseHouse;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;

/**
 * A letter that a whole company has signed goes from the book to the front page, and is counted by the command and by the
 * page in a browser. Every step tells how long it took. {@code bin/soak release} takes 10,000 signatures.
 */
@Tag("long")
class LargeReleaseIT {

    private static final int ENTRIES = Integer.getInteger("release.entries", 2000);
    private static final int LOT = 500;
    private static final int AT_ONCE = 64;
    private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

    private Instant before = Instant.now();

    @Test
    void everySignatureOfALargeLetterIsOpenedPrintedAndCounted() throws IOException, InterruptedException {
        try (var house = ReleaseHouse.of(ENTRIES + 2000, Databases.postgres())) {
            var letter = StaffLetter.openIn(house);
            before = Instant.now();
            everybodySigns(letter);
            took("enrolled, signed and entered");
            letter.toOpening();
            took("last look over, the book closed");
            letter.handOver(1);
            took("boxes of the first keyholder opened and handed over");
            letter.handOver(2);
            took("those of the second, and all seals opened");
            letter.release();
            took("released: bundle, page, PDF, press kit");

            var folder = house.publicFolder(letter.frozen().slug());
            assertThat(folder.resolve("index.html"))
                    .content()
                    .contains("<li>colleague0 ", "<li>colleague" + (ENTRIES - 1) + " ");
            assertThat(VerifyCommand.accepts(folder.resolve("bundle.jsonl.gz"), folder.resolve("text.json")))
                    .contains("at least %d distinct eligible accounts, %d named".formatted(ENTRIES, ENTRIES));
            took("checked by bin/verify, a bundle of %,d bytes"
                    .formatted(Files.size(folder.resolve("bundle.jsonl.gz"))));
            verifiedInABrowser(folder);
        }
    }

    /** Many at a time, as on the first day: a body waits for its receipt until the next turn of the inbox. */
    private static void everybodySigns(StaffLetter letter) throws InterruptedException {
        try (var staff = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var lot = 0; lot < ENTRIES; lot += LOT) {
                var signing = IntStream.range(lot, Math.min(lot + LOT, ENTRIES))
                        .<Future<?>>mapToObj(n -> staff.submit(() -> letter.named("colleague" + n)))
                        .toList();
                for (var signed : signing) {
                    done(signed);
                }
                letter.flush();
            }
        }
    }

    private static void done(Future<?> signature) throws InterruptedException {
        try {
            signature.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** As the exported site: served by somebody else, with no app behind it. */
    private void verifiedInABrowser(Path folder) throws IOException {
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try (var browser = Browser.launch()) {
            var page = browser.person("reader").page();
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            page.navigate(address + "index.html");
            assertThat(page.locator(".sig li")).hasCount(ENTRIES);
            took("the page with every name, in Chromium");
            page.navigate(address + "verify.html");
            page.getByText("Check the bundle of this letter").click();
            assertThat(page.locator("#result"))
                    .containsText(
                            "At least %,d distinct eligible accounts, %,d named".formatted(ENTRIES, ENTRIES),
                            new ContainsTextOptions().setTimeout(LONGEST_CHECK.toMillis()));
            took("checked by the page, in Chromium");
        } finally {
            server.stop(0);
        }
    }

    private void took(String step) {
        var now = Instant.now();
        System.out.printf(
                "  %,d entries, %s: %.1f s%n",
                ENTRIES, step, Duration.between(before, now).toMillis() / 1000.0);
        before = now;
    }
}
