package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.identity.Colleague;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Sha256;
import org.undersigned.release.ReleaseHouse;
import org.undersigned.rig.Beans;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.People;

/**
 * Twenty write while one proposes: the last word before the proposal is in, the first after it is not. Meanwhile the
 * keyholders approve, one wants to open it, and sometimes one to go on editing. Each round ends with the letter open for
 * signing, with exactly the bytes that were approved, or with the draft going on, and no approval left.
 */
class FreezeRaceIT {

    private static final int ROUNDS = Integer.getInteger("draft.rounds", 25);
    private static final List<String> PEOPLE = Stream.concat(
                    Stream.of("ada"), IntStream.range(1, 20).mapToObj(i -> "author" + i))
            .toList();

    private final Random random = new Random(3);
    private int opened;
    private long tooLate;

    static List<Database> databases() {
        return List.of(Databases.h2File(), Databases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsSavedIsInTheDraftThatIsProposedAndNothingComesAfter(Database database) throws InterruptedException {
        try (var house = ReleaseHouse.on(database)) {
            for (var round = 0; round < ROUNDS; round++) {
                race(house, "The text of round " + round);
            }
        }
        assertThat(tooLate).as("words that came too late").isPositive();
        assertThat(opened).as("rounds that ended open for signing").isBetween(1, ROUNDS - 1);
    }

    private void race(Beans house, String words) throws InterruptedException {
        var letter = ContestedLetter.of(house, letterOf(house, words, PEOPLE), PEOPLE);
        var typists = PEOPLE.stream()
                .map(name -> new Typist(letter.id(), name, PEOPLE.indexOf(name) + 1, saved -> {}))
                .map(typist -> typist.enter(house.get(DraftRooms.class)))
                .toList();
        var threads = new ArrayList<>(typists.stream().map(FreezeRaceIT::typing).toList());
        Thread.sleep(random.nextInt(60));
        var d = letter.propose(words);
        var proposed = rows(house, letter.id());
        threads.addAll(contest(letter, d));
        for (var thread : threads) {
            thread.join();
        }
        var isOpen = letter.stage() == Stage.SIGNING;
        if (isOpen) {
            waitUntil(() -> typists.stream().allMatch(typist -> typist.access.contains("frozen")));
            assertSavedAndNoMore(house, letter.id(), typists);
            staysAsItWasOpened(letter, typists, d, proposed);
            opened++;
        } else {
            assertThat(letter.approvals()).isZero();
            assertThat(approvalRows(house, letter.id())).isZero();
            goesOnWithoutLoss(house, letter.id(), typists);
        }
        typists.forEach(Typist::leave);
    }

    /** Both keyholders, who opens as soon as it can be opened, and in half of the rounds somebody who has second thoughts. */
    private List<Thread> contest(ContestedLetter letter, Fingerprint d) {
        var contest = new ArrayList<Thread>();
        for (var seat = 0; seat < 2; seat++) {
            var own = seat;
            contest.add(after(random.nextInt(10), () -> letter.approve(own, d)));
        }
        contest.add(after(0, () -> {
            while (letter.isProposed() && !letter.open()) {
                LockSupport.parkNanos(2_000_000);
            }
        }));
        if (random.nextBoolean()) {
            contest.add(after(random.nextInt(20), letter::goOnEditing));
        }
        return contest;
    }

    private static Thread after(int milliseconds, Runnable act) {
        return Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(milliseconds * 1_000_000L);
            act.run();
        });
    }

    private void assertSavedAndNoMore(Beans house, LetterId letter, List<Typist> typists) {
        var recovered = recovered(house, letter, PEOPLE.size());
        for (var typist : typists) {
            assertThat(recovered.get((int) typist.client)).isBetween(typist.saved, typist.typed);
            tooLate += typist.typed - recovered.get((int) typist.client);
        }
    }

    /** What was refused is not lost: when the draft may be written again, the page sends what the server lacks. */
    private static void goesOnWithoutLoss(Beans house, LetterId letter, List<Typist> typists) {
        waitUntil(() -> typists.stream().allMatch(typist -> typist.saved == typist.typed));
        var recovered = recovered(house, letter, PEOPLE.size());
        for (var typist : typists) {
            assertThat(recovered.get((int) typist.client)).isEqualTo(typist.typed);
        }
    }

    /** Whatever is sent once it is open for signing, changes neither the text nor the draft it came from. */
    private static void staysAsItWasOpened(ContestedLetter letter, List<Typist> typists, Fingerprint d, long rows) {
        typists.forEach(Typist::type);
        letter.goOnEditing();
        var frozen = letter.house().get(FrozenLetters.class).get(letter.id());
        assertThat(frozen.fingerprint()).isEqualTo(d);
        assertThat(Fingerprint.of(frozen.terms())).isEqualTo(d);
        assertThat(frozen.readTerms().textSha256()).isEqualTo(Base64Url.encode(Sha256.of(frozen.text())));
        assertThat(letter.approvals()).isEqualTo(2);
        assertThat(rows(letter.house(), letter.id())).isEqualTo(rows);
    }

    /** A letter that the first of them began, and the others write with them. */
    static LetterId letterOf(Beans house, String title, List<String> people) {
        var ada = Typist.employee(people.getFirst());
        var letter = house.get(Letters.class).begin(ada, title).id();
        people.stream()
                .skip(1)
                .forEach(name -> house.get(CoAuthors.class)
                        .invite(letter, ada, new Colleague(People.id(name), name, name, "", ""), Role.AUTHOR));
        return letter;
    }

    private static Thread typing(Typist typist) {
        return Thread.startVirtualThread(() -> {
            for (var i = 0; i < 60; i++) {
                typist.type();
                Thread.yield();
            }
        });
    }

    private static long rows(Beans house, LetterId letter) {
        return count(house, "select count(*) from draft_update where letter_id = :letter", letter);
    }

    private static long approvalRows(Beans house, LetterId letter) {
        return count(house, "select count(*) from approval where letter_id = :letter", letter);
    }

    private static long count(Beans house, String sql, LetterId letter) {
        return house.get(JdbcClient.class)
                .sql(sql)
                .param("letter", letter.value())
                .query(Long.class)
                .single();
    }

    /** How many letters of each client are in the log; the index is the client. */
    static List<Long> recovered(Beans house, LetterId letter, int clients) {
        var stored = house.get(DraftLog.class).read(letter);
        var draft = new Draft(Vocabulary.LETTER, stored.owners());
        stored.updates().forEach(update -> draft.load(UpdateReader.readStored(update)));
        return LongStream.rangeClosed(0, clients).mapToObj(draft.vector()::next).toList();
    }

    private static void waitUntil(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
