package org.undersigned.letter.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.Refusal;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.ProposalStands;
import org.undersigned.letter.Role;
import org.undersigned.letter.draft.DraftSlice;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.Databases;
import org.undersigned.rig.People;

/** Who may say what beside a draft, and who reads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkModuleTest {

    private static final Employee ADA = employee("ada");
    private static final Employee GRACE = employee("grace");
    private static final Employee ALAN = employee("alan");
    private static final Employee MALLORY = employee("mallory");
    private static final String ID = "thread-0123456789abcd";

    private ConfigurableApplicationContext context;
    private Talk talk;
    private Verdicts verdicts;
    private TalkPage pages;
    private LetterId letter;

    @BeforeAll
    void open() {
        context = DraftSlice.on(Databases.ofThisRun());
        talk = context.getBean(Talk.class);
        verdicts = context.getBean(Verdicts.class);
        pages = context.getBean(TalkPage.class);
    }

    @AfterAll
    void close() {
        context.close();
    }

    /** Ada and Grace write, Alan reviews. */
    @BeforeEach
    void aDraftWithItsPeople() {
        letter =
                context.getBean(Letters.class).begin(ADA, "On the night shifts").id();
        come(GRACE, Role.AUTHOR);
        come(ALAN, Role.REVIEWER);
    }

    @Test
    void everybodyWithAccessReadsWhatIsSaidAndWhoSaidIt() {
        talk.begin(letter, ADA, comment("Two of us", "Does this point at the two?"));
        talk.reply(letter, ALAN, ID, "It does.");

        var thread = pages.of(letter, GRACE).threads().getFirst();
        assertThat(thread.quote()).isEqualTo("Two of us");
        assertThat(thread.by()).isEqualTo("ada");
        assertThat(thread.remarks())
                .extracting("by", "words", "mine")
                .containsExactly(tuple("ada", "Does this point at the two?", false), tuple("alan", "It does.", false));
        assertThat(pages.of(letter, ADA).threads().getFirst().mine()).isTrue();
    }

    @Test
    void nobodyElseReadsOrSaysAnything() {
        talk.begin(letter, ADA, comment("Two of us", "Does this point at the two?"));
        var other =
                context.getBean(Letters.class).begin(MALLORY, "Another letter").id();

        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> pages.of(letter, MALLORY));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> talk.reply(letter, MALLORY, ID, "Ha"));
        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> talk.reply(other, MALLORY, ID, "Ha"));
        assertThat(pages.of(other, MALLORY).threads()).isEmpty();
    }

    @Test
    void whoeverWasRemovedReadsNothingMore() {
        talk.begin(letter, ALAN, comment("Two of us", "Does this point at the two?"));
        context.getBean(CoAuthors.class).remove(letter, ADA, "alan");

        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> pages.of(letter, ALAN));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> talk.edit(letter, ALAN, ID, 1, "Gone"));
        assertThat(pages.of(letter, ADA).threads()).hasSize(1);
    }

    @Test
    void everyoneChangesTheirOwnWordsOnlyAndItShows() {
        talk.begin(letter, ADA, comment("Two of us", "Does this point at the two?"));

        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> talk.edit(letter, GRACE, ID, 1, "I agree"));
        talk.edit(letter, ADA, ID, 1, "Could we say “some of us”?");

        var said = pages.of(letter, ADA).threads().getFirst().remarks().getFirst();
        assertThat(said.words()).isEqualTo("Could we say “some of us”?");
        assertThat(said.edited()).isTrue();
    }

    @Test
    void aCommentIsResolvedAndReopened() {
        talk.begin(letter, ADA, comment("Two of us", "Does this point at the two?"));

        talk.resolve(letter, GRACE, ID, true);
        assertThat(only().state()).isEqualTo(State.RESOLVED);
        assertThat(only().settledBy()).isEqualTo("grace");
        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> talk.reply(letter, ALAN, ID, "But"));

        talk.resolve(letter, ALAN, ID, false);
        talk.reply(letter, ALAN, ID, "But");
        assertThat(only().remarks()).hasSize(2);
    }

    @Test
    void aReviewersSuggestionIsAcceptedByAnAuthorAndNotByThemselves() {
        talk.begin(letter, ALAN, suggestion("Two of us", "Some of us"));

        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> verdicts.settle(letter, ALAN, ID, true));
        verdicts.settle(letter, ADA, ID, true);

        assertThat(only().state()).isEqualTo(State.ACCEPTED);
        assertThat(only().quote()).isEqualTo("Two of us");
        assertThat(only().replacement()).isEqualTo("Some of us");
        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> verdicts.settle(letter, GRACE, ID, false));
    }

    @Test
    void whoeverSuggestsMayTakeItBack() {
        talk.begin(letter, ALAN, suggestion("Two of us", "Some of us"));

        verdicts.settle(letter, ALAN, ID, false);

        assertThat(only().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void nobodyAcceptsTheirOwnSuggestionUnlessTheyAreAlone() {
        suggested(ID, ADA);
        var inTheText = suggestion("Two of us", "Some of us");

        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> verdicts.note(letter, ADA, inTheText, true));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> verdicts.note(letter, ALAN, inTheText, true));
        assertThat(pages.of(letter, ADA).alone()).isFalse();

        context.getBean(CoAuthors.class).remove(letter, GRACE, "grace");
        assertThat(pages.of(letter, ADA).alone()).isTrue();
        verdicts.note(letter, ADA, inTheText, true);
        assertThat(only().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void whatBecameOfASuggestionIsKeptWithBothTextsUnderTheNameTheServerKnows() {
        suggested(ID, ADA);

        verdicts.note(letter, GRACE, suggestion("helps to plan", "plans"), false);

        assertThat(only().by()).isEqualTo("ada");
        assertThat(only().settledBy()).isEqualTo("grace");
        assertThat(only().quote() + " → " + only().replacement()).isEqualTo("helps to plan → plans");
        verdicts.note(letter, GRACE, suggestion("helps to plan", "plans"), true);
        assertThat(only().state()).isEqualTo(State.ACCEPTED);
        assertThat(pages.of(letter, ADA).threads()).hasSize(1);
        assertThatExceptionOfType(NotSaid.class)
                .isThrownBy(() -> verdicts.note(letter, GRACE, suggestion("other-0123456789abcde", "a", "b"), true));
    }

    @Test
    void whileATextIsProposedPeopleCommentButNothingIsDecided() {
        talk.begin(letter, ALAN, suggestion("Two of us", "Some of us"));
        var letters = context.getBean(Letters.class);
        letters.propose(letter, "On the night shifts", new byte[] {1}, new byte[] {2});

        assertThatExceptionOfType(ProposalStands.class).isThrownBy(() -> verdicts.settle(letter, ADA, ID, true));
        assertThatNoException().isThrownBy(() -> talk.reply(letter, ADA, ID, "Too late"));
    }

    @Test
    void nothingIsSaidBesideAFrozenTextAndAllOfItGoesWhenTheLetterEnds() {
        talk.begin(letter, ADA, comment("Two of us", "Does this point at the two?"));
        suggested("suggestion-0123456789", ADA);
        var letters = context.getBean(Letters.class);
        letters.moveTo(letter, Stage.SIGNING);

        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> talk.reply(letter, ADA, ID, "Too late"));
        assertThat(rows()).isEqualTo(3);

        letters.moveTo(letter, Stage.WITHDRAWN);
        assertThat(rows()).isZero();
    }

    @Test
    void emptyEndlessAndForeignThingsAreNotSaid() {
        assertRefused(comment("Two of us", "  "));
        assertRefused(new NewThread("../etc", Kind.COMMENT, "Two", "", "Words", ""));
        assertRefused(new NewThread(null, null, null, null, null, null));
        assertRefused(suggestion("Two of us", "Two of us"));
        assertThatExceptionOfType(NotSaid.class).isThrownBy(() -> comment("Two of us", "w".repeat(4001)));
        talk.begin(letter, ADA, comment("Two of us", "w".repeat(4000)));
        assertRefused(comment("Two of us", "the same thread twice"));
    }

    private void assertRefused(NewThread thread) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> talk.begin(letter, ADA, thread));
    }

    private TalkPage.Thread only() {
        return pages.of(letter, ADA).threads().getFirst();
    }

    /** As the draft's log does when such a mark arrives. */
    private void suggested(String id, Employee by) {
        context.getBean(JdbcClient.class)
                .sql("insert into draft_suggestion (letter_id, id, employee) values (?, ?, ?)")
                .params(List.of(letter.value(), id, by.id().value()))
                .update();
    }

    private int rows() {
        return List.of("talk_thread", "talk_remark", "draft_suggestion").stream()
                .mapToInt(table -> context.getBean(JdbcClient.class)
                        .sql("select count(*) from " + table + " where letter_id = ?")
                        .param(letter.value())
                        .query(Integer.class)
                        .single())
                .sum();
    }

    private void come(Employee who, Role role) {
        var coAuthors = context.getBean(CoAuthors.class);
        coAuthors.invite(letter, ADA, new Colleague(who.id(), who.username(), who.name(), "", ""), role);
        coAuthors.arrive(letter, who);
    }

    private static NewThread comment(String quote, String words) {
        return new NewThread(ID, Kind.COMMENT, quote, "", words, "");
    }

    private static NewThread suggestion(String quote, String replacement) {
        return suggestion(ID, quote, replacement);
    }

    private static NewThread suggestion(String id, String quote, String replacement) {
        return new NewThread(id, Kind.SUGGESTION, quote, "", "", replacement);
    }

    private static Employee employee(String name) {
        return new Employee(People.id(name), name, name, "Engineer", "", true);
    }
}
