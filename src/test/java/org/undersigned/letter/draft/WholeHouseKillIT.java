package org.undersigned.letter.draft;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.Letters;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.Owners;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;
import org.undersigned.rig.AppProcess;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Patience;
import org.undersigned.rig.Ports;
import org.undersigned.rig.RawHttp;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.TestKeycloak;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.Signer;
import org.undersigned.signing.Staff;

/**
 * The whole application is killed, as by {@code kill -9}, while somebody types behind the company's sign-in and others
 * sign at the desk. When it is up again, every word that was saved and every signature with a receipt is there.
 */
class WholeHouseKillIT {

    enum Kind {
        H2,
        POSTGRES;

        Database fresh() {
            return this == H2 ? Databases.h2File() : Databases.postgres();
        }
    }

    private static final int KILLS = Integer.getInteger("house.kills", 1);
    private static final int SIGNATORIES = 3;

    private final Map<Long, Long> saved = new ConcurrentHashMap<>();
    private final Map<String, Integer> receipts = new ConcurrentHashMap<>();
    private LetterId draft;
    private OpenLetter open;
    private Signer latecomer;
    private final List<Signer> signers = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingThatWasAcknowledgedIsMissingWhenItIsUpAgain(Kind kind) throws InterruptedException {
        afterKills(KILLS, AppSettings.on(kind.fresh()), browser -> {
            assertThat(saved).hasSize(KILLS);
            assertThat(missingWords(browser)).isEmpty();
            assertThat(missingSignatures()).isZero();
        });
    }

    @Test
    void withoutASpillWhoHoldsAReceiptIsMissing() throws InterruptedException {
        var careless = AppSettings.on(Kind.H2.fresh()).with("undersigned.signing.spill", "");

        afterKills(
                1,
                careless,
                browser -> assertThat(missingSignatures()).as("the control").isPositive());
    }

    private void afterKills(int kills, AppSettings settings, Consumer<Browser> then) throws InterruptedException {
        prepare(settings);
        try (var app = AppProcess.with(settings);
                var browser = Browser.launch()) {
            for (var kill = 0; kill < kills; kill++) {
                typeAndSignUntilKilled(app, browser, 1000L + kill);
                app.start();
            }
            assertThat(receipts).hasSize(SIGNATORIES);
            enterWhatWaits();
            then.accept(browser);
        } finally {
            settings.sweep();
        }
    }

    /** Once somebody who signs now stands in the book, so does whoever had been waiting. */
    private void enterWhatWaits() {
        var body = latecomer.sign();
        var answer = new RawHttp(Ports.DESK).send("POST", "/sign/v1/" + open.id(), body.encode());
        assertThat(answer.status()).isEqualTo(202);
        Patience.until("the latecomer is in the book", Duration.ofMinutes(2), () -> seq(book(), body.pk()) > 0);
    }

    private void prepare(AppSettings settings) {
        try (var app = RunningApp.with(settings)) {
            var ada = TestKeycloak.running()
                    .company()
                    .users()
                    .searchByUsername("ada", true)
                    .getFirst()
                    .getId();
            var id = new EmployeeId(TestKeycloak.running().url() + "/realms/company", ada);
            draft = app.get(Letters.class)
                    .begin(new Employee(id, "ada", "Ada", "", "", true), "A letter")
                    .id();
            open = OpenLetter.in(app, 3, 2);
            for (var i = 0; i < SIGNATORIES; i++) {
                signers.add(open.enrolled(app, Staff.employee("signatory " + i)));
            }
            latecomer = open.enrolled(app, Staff.employee("latecomer"));
        }
    }

    private void typeAndSignUntilKilled(AppProcess app, Browser browser, long client) throws InterruptedException {
        var line = line(browser);
        var busy = new ArrayList<Thread>();
        busy.add(Thread.startVirtualThread(() -> type(line, client)));
        signers.forEach(signer -> busy.add(Thread.startVirtualThread(() -> sign(signer))));
        var before = receipts.values().stream().mapToInt(Integer::intValue).sum();
        Patience.until(
                "people type and sign",
                Duration.ofMinutes(2),
                () -> line.saved() > 20
                        && receipts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                > before + 6);
        Thread.sleep(ThreadLocalRandom.current().nextInt(1000));
        app.kill();
        for (var each : busy) {
            each.join();
        }
        saved.put(client, line.saved() - 1);
    }

    private static void type(Line line, long client) {
        try {
            line.update(Crafted.text(client, "x"));
            for (var at = 1; at < 1_000_000; at++) {
                line.update(Crafted.typedOn(client, at, "x"));
                LockSupport.parkNanos(7_000_000);
            }
        } catch (CompletionException killed) {
            // what was acknowledged before is what counts
        }
    }

    private void sign(Signer signer) {
        var desk = new RawHttp(Ports.DESK);
        try {
            while (true) {
                var body = signer.sign();
                if (desk.send("POST", "/sign/v1/" + open.id(), body.encode()).status() == 202) {
                    receipts.put(HexFormat.of().formatHex(body.pk()), body.seq());
                }
            }
        } catch (UncheckedIOException | StringIndexOutOfBoundsException killed) {
            // so is what has a receipt
        }
    }

    private Line line(Browser browser) {
        try (var ada = browser.person("ada").open("/")) {
            var cookie = ada.context().cookies(RunningApp.APP_URL).stream()
                    .filter(each -> each.name.equals("SESSION"))
                    .findFirst()
                    .orElseThrow();
            return Line.withCookie(Ports.APP, draft, "SESSION=" + cookie.value, RunningApp.APP_URL);
        }
    }

    private Map<Long, Long> missingWords(Browser browser) {
        var found = new Draft(Vocabulary.LETTER, new Owners());
        line(browser).heard.stream()
                .filter(Line.Heard::isAnswer)
                .forEach(heard -> found.load(UpdateReader.read(heard.body())));
        var missing = new ConcurrentHashMap<>(saved);
        missing.entrySet().removeIf(each -> found.vector().next(each.getKey()) >= each.getValue());
        return missing;
    }

    private long missingSignatures() {
        var book = book();
        return receipts.entrySet().stream()
                .filter(each -> seq(book, HexFormat.of().parseHex(each.getKey())) < each.getValue())
                .count();
    }

    private byte[] book() {
        return new RawHttp(Ports.DESK)
                .send("GET", "/book/v1/" + open.id())
                .body()
                .getBytes(ISO_8859_1);
    }

    private static int seq(byte[] book, byte[] pk) {
        var key = Sha256.of(Label.BOOK.with(pk));
        for (var at = 0; at + 42 <= book.length; at += 42) {
            if (Arrays.equals(key, Arrays.copyOfRange(book, at, at + 32))) {
                return (book[at + 32] & 0xff) << 8 | book[at + 33] & 0xff;
            }
        }
        return 0;
    }
}
