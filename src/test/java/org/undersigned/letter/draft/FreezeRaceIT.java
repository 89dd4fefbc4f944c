package org.undersigned.letter.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.identity.Colleague;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.People;

/**
 * Twenty write while one proposes: the last word before the proposal is in, the first after it is not. A round ends with
 * the draft as it goes on, or with the letter open for signing: then with exactly the bytes that were proposed.
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
        try (var slice = DraftSlice.on(database)) {
            var refused = 0;
            for (var round = 0; round < ROUNDS; round++) {
                refused += race(slice, round);
            }
            assertThat(refused).as("words that came too late").isPositive();
        }
    }

    private long race(ApplicationContext slice, int round) throws InterruptedException {
        var letters = slice.getBean(Letters.class);
        var letter = letterOf(slice, round);
        var typists = PEOPLE.stream()
                .map(name -> new Typist(letter, name, PEOPLE.indexOf(name) + 1, saved -> {}))
                .map(typist -> typist.enter(slice.getBean(DraftRooms.class)))
                .toList();
        var threads = typists.stream().map(FreezeRaceIT::typing).toList();
        Thread.sleep(random.nextInt(60));
        var text = ("The text of round " + round).getBytes(UTF_8);
        letters.propose(letter, "Round " + round, text, text);
        var proposed = rows(slice, letter);
        for (var thread : threads) {
            thread.join();
        }
        waitUntil(() -> typists.stream().allMatch(typist -> typist.access.contains("proposed")));
        var recovered = recovered(slice, letter);
        for (var typist : typists) {
            assertThat(recovered.get((int) typist.client)).isBetween(typist.saved, typist.typed);
        }
        assertThat(rows(slice, letter)).isEqualTo(proposed);
        var late = typists.stream().mapToLong(typist -> typist.typed).sum()
                - LongStream.of(recovered.stream().mapToLong(Long::longValue).toArray())
                        .sum();
        if (random.nextBoolean()) {
            goesOnWithoutLoss(slice, letter, typists);
        } else {
            staysAsItWasOpened(slice, letter, typists, text, proposed);
        }
        typists.forEach(Typist::leave);
        return late;
    }

    /** What was refused is not lost: when the draft may be written again, the page sends what the server lacks. */
    private static void goesOnWithoutLoss(ApplicationContext slice, LetterId letter, List<Typist> typists) {
        slice.getBean(Letters.class).goOnEditing(letter);
        waitUntil(() -> typists.stream().allMatch(typist -> typist.saved == typist.typed));
        var recovered = recovered(slice, letter);
        for (var typist : typists) {
            assertThat(recovered.get((int) typist.client)).isEqualTo(typist.typed);
        }
    }

    /** Whatever is sent once it is open for signing, changes neither the text nor the draft it came from. */
    private static void staysAsItWasOpened(
            ApplicationContext slice, LetterId letter, List<Typist> typists, byte[] text, long rows) {
        slice.getBean(Letters.class).moveTo(letter, Stage.SIGNING);
        typists.forEach(Typist::type);
        waitUntil(() -> typists.stream().allMatch(typist -> typist.access.contains("frozen")));
        assertThat(slice.getBean(FrozenLetters.class).get(letter).text()).isEqualTo(text);
        assertThat(rows(slice, letter)).isEqualTo(rows);
    }

    private static LetterId letterOf(ApplicationContext slice, int round) {
        return letterOf(slice, "Round " + round, PEOPLE);
    }

    /** A letter that the first of them began, and the others write with them. */
    static LetterId letterOf(ApplicationContext slice, String title, List<String> people) {
        var ada = Typist.employee(people.getFirst());
        var letter = slice.getBean(Letters.class).begin(ada, title).id();
        people.stream()
                .skip(1)
                .forEach(name -> slice.getBean(CoAuthors.class)
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

    private static long rows(ApplicationContext slice, LetterId letter) {
        return slice.getBean(JdbcClient.class)
                .sql("select count(*) from draft_update where letter_id = :letter")
                .param("letter", letter.value())
                .query(Long.class)
                .single();
    }

    /** How many letters of each client are in the log; the index is the client. */
    static List<Long> recovered(ApplicationContext slice, LetterId letter) {
        return recovered(slice, letter, PEOPLE.size());
    }

    static List<Long> recovered(ApplicationContext slice, LetterId letter, int clients) {
        var stored = slice.getBean(DraftLog.class).read(letter);
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
