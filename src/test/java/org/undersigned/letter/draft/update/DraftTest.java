package org.undersigned.letter.draft.update;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final int ADAS = 1;
    private static final int GRACES = 2;

    private final Draft draft = new Draft(Vocabulary.LETTER, new Owners());

    private Update send(String employee, byte[] update) {
        var accepted = draft.accept(UpdateReader.read(update), employee).update();
        draft.store(accepted);
        return accepted;
    }

    @Test
    void refusesNineBytesThatWouldTakeAColleaguesNextWords() {
        send("ada", Crafted.text(ADAS, "We"));
        assertRefused("grace", Crafted.poison(ADAS, 2, 1_000_000));
        assertThat(send("ada", Crafted.typedOn(ADAS, 2, " ask")).isEmpty()).isFalse();
    }

    @Test
    void takesTheSameNineBytesFromWhoOwnsTheIds() {
        send("ada", Crafted.text(ADAS, "We"));
        send("ada", Crafted.poison(ADAS, 2, 1_000_000));
        assertThat(send("ada", Crafted.typedOn(ADAS, 2, " ask")).isEmpty()).isTrue();
    }

    @Test
    void refusesWordsUnderAColleaguesId() {
        send("ada", Crafted.text(ADAS, "We"));
        assertRefused("grace", Crafted.typedOn(ADAS, 2, " never said that"));
    }

    @Test
    void takesAColleaguesWordsFromAnyoneWhereTheyAreStored() {
        send("ada", Crafted.text(ADAS, "We"));
        assertThat(send("grace", Crafted.text(ADAS, "We")).isEmpty()).isTrue();
        assertThat(send("grace", Crafted.text(ADAS, "Us")).isEmpty()).isTrue();
    }

    @Test
    void letsOneEmployeeWriteUnderSeveralIds() {
        send("ada", Crafted.text(ADAS, "We"));
        assertThatNoException().isThrownBy(() -> send("ada", Crafted.text(GRACES, "ask")));
    }

    @Test
    void remembersWhoseAnIdIsAlsoWhereACaretCameBeforeTheFirstWord() {
        var owners = new Owners();
        owners.claim(ADAS, "ada"); // a caret
        var accepted = new Draft(Vocabulary.LETTER, owners).accept(UpdateReader.read(Crafted.text(ADAS, "We")), "ada");
        assertThat(accepted.newClients()).containsExactly((long) ADAS);
    }

    @Test
    void refusesMoreNewIdsAtOnceThanAnybodyOpensPages() {
        assertRefused("ada", Crafted.openings(201));
        assertThat(send("ada", Crafted.openings(200)).isEmpty()).isFalse();
    }

    @Test
    void takesOnlyWhatIsNew() {
        send("ada", Crafted.text(ADAS, "We ask"));
        var again = send("ada", Crafted.text(ADAS, "We ask for"));
        assertThat(again.toBytes()).isEqualTo(Crafted.typedOn(ADAS, 6, " for"));
    }

    @Test
    void asksAgainWhereSomethingIsMissing() {
        assertGap("ada", Crafted.typedOn(ADAS, 5, "too early"));
        assertGap(
                "ada",
                Crafted.structs(
                        ADAS,
                        0,
                        1,
                        out -> out.u8(0x84).varUint(GRACES).varUint(0).string("behind what is not there")));
        assertGap("ada", Crafted.deleted(GRACES, 0, 1));
        assertThat(draft.vector().toBytes()).isEqualTo(new StateVector().toBytes());
    }

    @Test
    void deletesWhatIsThereOnce() {
        send("ada", Crafted.text(ADAS, "We ask"));
        assertThat(send("grace", Crafted.deleted(ADAS, 0, 2)).toBytes()).isEqualTo(Crafted.deleted(ADAS, 0, 2));
        assertThat(send("grace", Crafted.deleted(ADAS, 1, 3)).toBytes()).isEqualTo(Crafted.deleted(ADAS, 2, 2));
        assertThat(send("ada", Crafted.deleted(ADAS, 0, 4)).isEmpty()).isTrue();
    }

    @Test
    void refusesTwoThatWaitForEachOther() {
        var knot = new ByteWriter().varUint(2);
        knot.varUint(1)
                .varUint(ADAS)
                .varUint(0)
                .u8(0x84)
                .varUint(GRACES)
                .varUint(0)
                .string("a");
        knot.varUint(1)
                .varUint(GRACES)
                .varUint(0)
                .u8(0x84)
                .varUint(ADAS)
                .varUint(0)
                .string("b");
        assertGap("ada", knot.varUint(0).toBytes());
    }

    @Test
    void refusesNodesNestedDeeperThanAnyLetter() {
        assertRefused("ada", Crafted.nested(ADAS, 67));
        assertThat(send("ada", Crafted.nested(ADAS, 65)).isEmpty()).isFalse();
    }

    @Test
    void refusesNodesAndMarksThatNoLetterHas() {
        assertRefused("ada", Crafted.node(ADAS, "script"));
        assertRefused("ada", Crafted.mark(ADAS, "onclick"));
        assertRefused(
                "ada",
                Crafted.structs(
                        ADAS, 0, 1, out -> out.u8(4).varUint(1).string("hidden").string("x")));
        send("ada", Crafted.node(ADAS, "paragraph"));
        send("grace", Crafted.mark(GRACES, "bold"));
    }

    @Test
    void tellsNobodyWhatIsNotStored() {
        draft.accept(UpdateReader.read(Crafted.text(ADAS, "not committed")), "ada");
        assertThat(draft.missing(new StateVector()).isEmpty()).isTrue();
        send("ada", Crafted.typedOn(ADAS, 13, "!"));
        assertThat(draft.missing(new StateVector()).isEmpty()).isFalse();
    }

    @Test
    void forgetsWhatItRefusedHalfWay() {
        var half = Crafted.structs(
                ADAS,
                0,
                2,
                out -> out.u8(4)
                        .varUint(1)
                        .string("meta")
                        .string("good")
                        .u8(0x84)
                        .varUint(GRACES)
                        .varUint(9)
                        .string("not yet"));
        assertGap("ada", half);
        assertThat(send("ada", Crafted.text(ADAS, "good")).toBytes()).isEqualTo(Crafted.text(ADAS, "good"));
    }

    @Test
    void joinsWhatWasTypedLetterByLetter() {
        send("ada", Crafted.text(ADAS, "x"));
        for (var i = 1; i < 1000; i++) {
            send("ada", Crafted.typedOn(ADAS, i, "x"));
        }
        assertThat(draft.missing(new StateVector()).toBytes()).hasSizeGreaterThan(5000);
        assertThat(draft.compact().toBytes()).isEqualTo(Crafted.text(ADAS, "x".repeat(1000)));
    }

    @Test
    void joinsALongDraftBeforeItIsAnsweredWith() {
        send("ada", Crafted.text(ADAS, "x"));
        for (var i = 1; i < 2000; i++) {
            send("ada", Crafted.typedOn(ADAS, i, "x"));
        }
        assertThat(draft.missing(new StateVector()).toBytes()).isEqualTo(Crafted.text(ADAS, "x".repeat(2000)));
    }

    @Test
    void tellsOfWordsThatWereTakenAwayOnlyThatTheyWere() {
        send("ada", Crafted.text(ADAS, "We never, ever ask"));
        send("grace", Crafted.deleted(ADAS, 2, 7));
        send("grace", Crafted.deleted(ADAS, 15, 3));
        assertThat(text(draft.missing(new StateVector())))
                .contains("We", " ever ")
                .doesNotContain("never")
                .doesNotContain("ask");
        assertThat(text(draft.compact())).as("what the log keeps").contains("We never, ever ask");
    }

    private static String text(Update update) {
        return new String(update.toBytes(), ISO_8859_1);
    }

    @Test
    void mergesALongLogInLinearTime() {
        send("ada", Crafted.text(ADAS, "x"));
        var start = System.nanoTime();
        for (var i = 1; i < 100_000; i++) {
            send("ada", Crafted.typedOn(ADAS, i, "x"));
        }
        draft.compact();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private void assertRefused(String employee, byte[] update) {
        assertThatExceptionOfType(BadUpdate.class).isThrownBy(() -> send(employee, update));
    }

    private void assertGap(String employee, byte[] update) {
        assertThatExceptionOfType(Gap.class).isThrownBy(() -> send(employee, update));
    }
}
