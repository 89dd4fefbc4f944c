package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Sha256;
import org.undersigned.rig.Beans;

/** A letter that many write while it is proposed, approved and opened; and what must be true of it in the end. */
final class FreezeRound {

    final ContestedLetter letter;
    final List<Typist> typists;
    private final String words;
    private Fingerprint proposed;
    private long rows;

    private FreezeRound(ContestedLetter letter, List<Typist> typists, String words) {
        this.letter = letter;
        this.typists = typists;
        this.words = words;
    }

    static FreezeRound begin(Beans house, String words, List<String> people) {
        var letter = ContestedLetter.of(house, SharedDraft.of(house, words, people), people);
        var typists = people.stream()
                .map(name -> new Typist(letter.id(), name, people.indexOf(name) + 1, saved -> {}))
                .map(typist -> typist.enter(house.get(DraftRooms.class)))
                .toList();
        return new FreezeRound(letter, typists, words);
    }

    /** Nothing comes into the draft from here on. */
    Fingerprint propose() {
        proposed = letter.propose(words);
        rows = count("draft_update");
        return proposed;
    }

    /**
     * Ends the round.
     *
     * @return how many words came too late, if it ended open for signing; −1 if the draft goes on
     */
    long judge() {
        try {
            return letter.stage() == Stage.SIGNING ? isFrozen() : goesOn();
        } finally {
            typists.forEach(Typist::leave);
        }
    }

    private long isFrozen() {
        waitUntil("told that it is frozen", () -> typists.stream().allMatch(each -> each.access.contains("frozen")));
        var tooLate = typists.stream()
                .mapToLong(typist -> {
                    var recovered = recovered(typist);
                    assertThat(recovered).isBetween(typist.saved, typist.typed);
                    return typist.typed - recovered;
                })
                .sum();
        staysAsItWasOpened();
        return tooLate;
    }

    /** Whatever is sent once it is open for signing, changes neither the text nor the draft it came from. */
    private void staysAsItWasOpened() {
        typists.forEach(Typist::type);
        letter.goOnEditing();
        var opened = letter.house().get(FrozenLetters.class).find(letter.id());
        assertThat(opened).as("what is to be signed").isPresent();
        var frozen = opened.orElseThrow();
        assertThat(frozen.fingerprint()).isEqualTo(proposed);
        assertThat(Fingerprint.of(frozen.terms())).isEqualTo(proposed);
        assertThat(frozen.readTerms().textSha256()).isEqualTo(Base64Url.encode(Sha256.of(frozen.text())));
        assertThat(letter.approvals()).as("approvals").isEqualTo(2);
        assertThat(count("draft_update")).as("what is in the log").isEqualTo(rows);
    }

    /** What was refused is not lost: when the draft may be written again, the page sends what the server lacks. */
    private long goesOn() {
        assertThat(letter.approvals()).as("approvals").isZero();
        assertThat(count("approval")).as("approvals that are kept").isZero();
        waitUntil("everything is saved", () -> typists.stream().allMatch(each -> each.saved == each.typed));
        for (var typist : typists) {
            assertThat(recovered(typist)).isEqualTo(typist.typed);
        }
        return -1;
    }

    private long recovered(Typist typist) {
        return SharedDraft.recovered(letter.house(), letter.id(), typists.size())
                .get((int) typist.client);
    }

    private long count(String table) {
        return letter.house()
                .get(JdbcClient.class)
                .sql("select count(*) from " + table + " where letter_id = :letter")
                .param("letter", letter.id().value())
                .query(Long.class)
                .single();
    }

    private static void waitUntil(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain: " + what).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
