package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.undersigned.credential.PlantedIssuer;
import org.undersigned.identity.Employee;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.protocol.BlindRsa;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Against;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** Run by bench/signing: what enrolling, taking in and entering cost beside the bare cryptography and the bare inserts. */
class SigningBench {

    private static final int TURNS = 7;
    private static final int ENROLMENTS = 400;
    private static final int BODIES = 1000;

    /** All of H2 works in this process, its commits to the disk too: what it costs is said, and compared with nothing. */
    private static final double NO_GOAL = 0;

    /** How often somebody who has enrolled asks again, before anything is measured: until then the compiler is at work. */
    private static final int COMING_BACK = 8000;

    /** How often a thousand send the same again, before anything is measured; for the same reason. */
    private static final int SENT_AGAIN = 8;

    enum Kind {
        H2,
        POSTGRES;

        Database fresh() {
            return this == H2 ? Databases.h2File() : Databases.postgres();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void signingCostsLittleMoreThanItsCryptography(Kind kind) {
        var spill = Path.of("/dev/shm/undersigned-bench-" + UUID.randomUUID());
        try (var house = SigningHouse.at(
                Path.of("target/rig/bench-" + UUID.randomUUID()),
                kind.fresh(),
                "--undersigned.signing.flush-at=100000",
                "--undersigned.signing.spill=" + spill)) {
            var letter = OpenLetter.in(house);
            enrolling(kind, house, letter);
            var signers = IntStream.range(0, BODIES)
                    .parallel()
                    .mapToObj(n -> carrying(letter))
                    .toList();
            takingIn(kind, house, letter, signers);
            entering(kind, house, letter, signers);
        } finally {
            FileSystemUtils.deleteRecursively(spill.toFile());
        }
        Against.allGoalsAreMet();
    }

    private static void enrolling(Kind kind, SigningHouse house, OpenLetter letter) {
        Queue<Employee> staff = new ArrayDeque<>(Staff.employees(ENROLMENTS * (TURNS + Against.WARMING)));
        var z = new Signer(letter.terms()).blinded();
        var key = PlantedIssuer.key();
        var known = Staff.employee("known");
        Against.onAllCores(COMING_BACK, n -> house.credentials().issue(known, letter.fingerprint(), z, new byte[444]));
        Against.work()
                .share(
                        "Enrolling beside the blind signature, " + kind,
                        kind == Kind.H2 ? NO_GOAL : 0.85,
                        TURNS,
                        () -> Against.onAllCores(ENROLMENTS, n -> key.blindSign(z)),
                        () -> {
                            var these = IntStream.range(0, ENROLMENTS)
                                    .mapToObj(n -> staff.remove())
                                    .toList();
                            Against.onAllCores(
                                    ENROLMENTS,
                                    n -> house.credentials()
                                            .issue(these.get(n), letter.fingerprint(), z, new byte[444]));
                        });
    }

    /** Signs its own credential, as only who has the issuer's key can. */
    private static Signer carrying(OpenLetter letter) {
        var signer = new Signer(letter.terms());
        signer.finish(PlantedIssuer.key().blindSign(signer.blinded()));
        return signer;
    }

    private static void takingIn(Kind kind, SigningHouse house, OpenLetter letter, List<Signer> signers) {
        var issuer = BlindRsa.of(letter.readTerms().issuerKey());
        Queue<List<SignBody>> bodies = new ArrayDeque<>();
        IntStream.range(0, TURNS + Against.WARMING)
                .forEach(turn ->
                        bodies.add(signers.parallelStream().map(Signer::sign).toList()));
        var bare = bodies.element();
        var sent = bare.stream().map(SignBody::encode).toList();
        var receipts = house.get(AttestationKey.class);
        IntStream.range(0, SENT_AGAIN).forEach(turn -> receive(house, letter, bare));
        Against.work()
                .share(
                        "Taking in beside its cryptography alone, " + kind,
                        0.80,
                        TURNS,
                        () -> Against.onAllCores(BODIES, n -> {
                            verify(letter, issuer, bare.get(n));
                            receipts.sign(Label.RCPT.with(Sha256.of(sent.get(n))));
                        }),
                        () -> {
                            receive(house, letter, bodies.remove());
                            assertThat(house.get(Inbox.class).size(letter.id())).isEqualTo(BODIES);
                        });
        house.signatures().flush(letter.id());
    }

    /** What no server can leave out: the hash of what is sealed, its signature, and the credential. */
    private static void verify(OpenLetter letter, BlindRsa issuer, SignBody body) {
        if (!Ed25519.verify(body.pk(), body.signed(letter.d()), body.es())
                || !issuer.verify(SignBody.credential(letter.d(), body.pk()), body.cred())) {
            throw new IllegalStateException("A genuine body");
        }
    }

    /** A thousand browsers at once: each waits for its receipt. */
    private static void receive(SigningHouse house, OpenLetter letter, List<SignBody> bodies) {
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            bodies.forEach(body -> browsers.submit(() -> house.signatures().receive(letter.id(), body.encode())));
        }
    }

    private static void entering(Kind kind, SigningHouse house, OpenLetter letter, List<Signer> signers) {
        var jdbc = house.get(JdbcTemplate.class);
        jdbc.execute("create table bare (letter_id varchar(22), pk bytea, seq int, cred bytea, ct bytea, boxes bytea,"
                + " h bytea, es bytea, primary key (letter_id, pk))");
        var bodies = signers.stream()
                .map(Signer::sign)
                .sorted(Comparator.comparing(SignBody::pk, Arrays::compareUnsigned))
                .toList();
        Against.time()
                .share(
                        "Entering beside a bare batch of inserts, " + kind,
                        0.60,
                        TURNS,
                        () -> {
                            jdbc.execute("delete from bare");
                            insert(house, letter, bodies);
                        },
                        () -> {
                            jdbc.execute("delete from entry");
                            house.transaction()
                                    .executeWithoutResult(status ->
                                            house.get(SignatureBook.class).enter(letter.id(), bodies));
                        });
    }

    private static void insert(SigningHouse house, OpenLetter letter, List<SignBody> bodies) {
        house.transaction()
                .executeWithoutResult(status -> house.get(JdbcTemplate.class)
                        .batchUpdate(
                                "insert into bare values (?, ?, ?, ?, ?, ?, ?, ?)",
                                bodies,
                                bodies.size(),
                                (row, body) -> {
                                    row.setString(1, letter.id().value());
                                    row.setBytes(2, body.pk());
                                    row.setInt(3, body.seq());
                                    row.setBytes(4, body.cred());
                                    row.setBytes(5, body.ct());
                                    row.setBytes(6, body.boxes());
                                    row.setBytes(7, body.hash());
                                    row.setBytes(8, body.es());
                                }));
    }
}
