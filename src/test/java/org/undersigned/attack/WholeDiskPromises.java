package org.undersigned.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.signing.EntersAtOnce;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.SigningHouse;

/**
 * Whoever takes the whole disk links no signature to anybody better than by chance. What is entered together cannot be
 * told apart: in two rounds of the book two guesses are right by chance, with a deviation of 1.4. The attacker may try
 * every way on letters whose truth it is told, and takes the best of them to another one.
 */
abstract class WholeDiskPromises {

    private static final int CHANCE_AND_THREE_DEVIATIONS = 6;

    private final Path folder = Path.of("target/rig/company-" + UUID.randomUUID());
    private SigningHouse house;

    private final DatabaseDisk disk;

    WholeDiskPromises(DatabaseDisk disk) {
        this.disk = disk;
    }

    @BeforeEach
    void moveIn() {
        house = SigningHouse.at(
                folder,
                disk.database(),
                "--undersigned.signing.spill=/dev/shm/" + folder.getFileName(),
                "--logging.file.name=" + folder.resolve("undersigned.log"));
    }

    @AfterEach
    void moveOut() {
        house.close();
    }

    @Test
    void aThiefOfTheWholeDiskLinksNobodyBetterThanByChance() {
        var practised = practised(false);
        var tried = bestOf(practised, round(3, false));
        if (tried.right() > CHANCE_AND_THREE_DEVIATIONS) { // once in some hundred times that is luck
            tried = bestOf(practised, round(4, false));
        }
        assertThat(tried.right()).as("right by " + tried.how()).isLessThanOrEqualTo(CHANCE_AND_THREE_DEVIATIONS);
    }

    @Test
    void ifEverySignatureWereWrittenAtOnceTheSameThiefWouldLinkThem() {
        var best = Collections.max(round(1, true).entrySet(), Map.Entry.comparingByValue());

        assertThat(best.getValue())
                .as("the control, by " + best.getKey())
                .isGreaterThan(5 * CHANCE_AND_THREE_DEVIATIONS);
    }

    private record Score(String how, int right) {}

    /** What each way had right in two rounds: in one alone, a way may look good that a page's end has spoiled in the next. */
    private Map<String, Integer> practised(boolean careless) {
        var first = round(1, careless);
        var both = new HashMap<String, Integer>();
        round(2, careless).forEach((way, right) -> {
            if (first.containsKey(way)) {
                both.put(way, Math.min(right, first.get(way)));
            }
        });
        return both;
    }

    /** How many are right in this round by the way that did best in the one before. */
    private static Score bestOf(Map<String, Integer> practised, Map<String, Integer> tried) {
        assertThat(tried).as("ways that the disk offers").isNotEmpty();
        return practised.entrySet().stream()
                .filter(way -> tried.containsKey(way.getKey()))
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(way -> new Score(way.getKey(), tried.get(way.getKey())))
                .orElseThrow(() -> new AssertionError("No way of one round leads through the other"));
    }

    /** A letter of its own, signed, entered and stolen: how many each way has right. */
    private Map<String, Integer> round(int seed, boolean careless) {
        disk.beginPiece(house.get(JdbcClient.class));
        var letter = OpenLetter.in(house);
        var company = new SimulatedCompany(house, letter);
        company.live(
                new Random(seed),
                body -> {
                    if (careless) {
                        EntersAtOnce.in(house, letter.id(), body);
                    } else {
                        house.signatures().receive(letter.id(), body.encode());
                    }
                },
                () -> house.signatures().flush(letter.id()));
        var keys = company.keys();
        var numbers = new ArrayList<>(keys);
        Collections.shuffle(numbers, new Random(seed));
        var truth = keys.stream().map(numbers::indexOf).toList();
        var roots = new ArrayList<>(disk.files(house.get(JdbcClient.class)));
        roots.add(folder);
        roots.add(Path.of("/dev/shm", folder.getFileName().toString()));
        return new MatchingAttack(StolenDisk.copyOf(roots))
                .guesses(company.rows(), numbers).stream()
                        .collect(
                                Collectors.toMap(MatchingAttack.Guess::how, guess -> guess.right(truth), Integer::max));
    }
}
