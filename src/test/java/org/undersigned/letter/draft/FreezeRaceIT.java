package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.release.ReleaseHouse;
import org.undersigned.rig.Beans;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

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

    static List<Database> databases() {
        return List.of(Databases.h2File(), Databases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsSavedIsInTheDraftThatIsProposedAndNothingComesAfter(Database database) throws InterruptedException {
        var opened = 0;
        var tooLate = 0L;
        try (var house = ReleaseHouse.on(database)) {
            for (var round = 0; round < ROUNDS; round++) {
                var late = race(house, "The text of round " + round);
                opened += late < 0 ? 0 : 1;
                tooLate += Math.max(0, late);
            }
        }
        assertThat(tooLate).as("words that came too late").isPositive();
        assertThat(opened).as("rounds that ended open for signing").isBetween(1, ROUNDS - 1);
    }

    private long race(Beans house, String words) throws InterruptedException {
        var round = FreezeRound.begin(house, words, PEOPLE);
        var threads =
                new ArrayList<>(round.typists.stream().map(FreezeRaceIT::typing).toList());
        Thread.sleep(random.nextInt(60));
        threads.addAll(contest(round.letter, round.propose()));
        for (var thread : threads) {
            thread.join();
        }
        return round.judge();
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

    private static Thread typing(Typist typist) {
        return Thread.startVirtualThread(() -> {
            for (var i = 0; i < 60; i++) {
                typist.type();
                Thread.yield();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRoundThatWentWrongIsFoundOut(Database database) {
        try (var house = ReleaseHouse.on(database)) {
            assertFoundOut("what is to be signed", approved(house), round -> round.letter.openWithoutHolding());
            assertFoundOut("what is in the log", approved(house), round -> {
                round.letter.open();
                round.letter.writeWithoutAsking();
            });
            assertFoundOut("approvals", approved(house), round -> round.letter.goOnWithoutDropping());
            var fair = approved(house);
            fair.letter.open();
            assertThat(fair.judge()).as("a round that went well").isNotNegative();
        }
    }

    private static FreezeRound approved(Beans house) {
        var round = FreezeRound.begin(house, "The text of a round", PEOPLE.subList(0, 3));
        round.typists.forEach(Typist::type);
        var d = round.propose();
        assertThat(round.letter.approve(0, d) && round.letter.approve(1, d)).isTrue();
        return round;
    }

    private static void assertFoundOut(String what, FreezeRound round, Consumer<FreezeRound> wrong) {
        wrong.accept(round);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(round::judge).withMessageContaining(what);
    }
}
