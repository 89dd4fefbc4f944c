package org.undersigned.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.letter.draft.DraftSlice;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Databases;
import org.undersigned.rig.People;

/** Who may do what to whom in a draft. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleModuleTest {

    private static final Employee ADA = employee("ada");
    private static final Employee GRACE = employee("grace");
    private static final Employee ALAN = employee("alan");
    private static final Employee MALLORY = employee("mallory");

    private ConfigurableApplicationContext context;
    private CoAuthors coAuthors;
    private LetterId letter;

    @BeforeAll
    void open() {
        context = DraftSlice.on(Databases.ofThisRun());
        coAuthors = context.getBean(CoAuthors.class);
    }

    @AfterAll
    void close() {
        context.close();
    }

    @BeforeEach
    void adaStartsALetter() {
        letter =
                context.getBean(Letters.class).begin(ADA, "On the night shifts").id();
    }

    @Test
    void whoIsInvitedIsPendingUntilTheyCome() {
        invite(GRACE, Role.REVIEWER);
        assertThat(of(GRACE).pending()).isTrue();

        coAuthors.arrive(letter, GRACE);

        assertThat(of(GRACE).pending()).isFalse();
        assertThat(of(GRACE).role()).isEqualTo(Role.REVIEWER);
    }

    @Test
    void onlyAnAuthorInvites() {
        come(GRACE, Role.REVIEWER);

        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> coAuthors.invite(letter, GRACE, colleague(ALAN), Role.REVIEWER));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> coAuthors.invite(letter, MALLORY, colleague(MALLORY), Role.AUTHOR));
        assertThat(usernames()).containsExactly("ada", "grace");
    }

    @Test
    void anAuthorTakesAnInvitationBackAndRemovesAReviewer() {
        invite(GRACE, Role.AUTHOR);
        come(ALAN, Role.REVIEWER);

        coAuthors.remove(letter, ADA, "grace");
        coAuthors.remove(letter, ADA, "alan");

        assertThat(usernames()).containsExactly("ada");
    }

    @Test
    void aReviewerRemovesNobodyButThemselves() {
        come(GRACE, Role.REVIEWER);
        come(ALAN, Role.REVIEWER);

        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> coAuthors.remove(letter, GRACE, "alan"));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> coAuthors.remove(letter, GRACE, "ada"));
        coAuthors.remove(letter, GRACE, "grace");

        assertThat(usernames()).containsExactly("ada", "alan");
    }

    @Test
    void removingAnAuthorTakesASecondAuthor() {
        come(GRACE, Role.AUTHOR);
        come(ALAN, Role.AUTHOR);

        coAuthors.remove(letter, ADA, "grace");
        coAuthors.remove(letter, ADA, "grace");
        assertThat(usernames()).contains("grace");
        assertThat(of(GRACE).asked()).isEqualTo(new Demotion(null, "ada"));

        coAuthors.remove(letter, ALAN, "grace");
        assertThat(usernames()).containsExactly("ada", "alan");
    }

    @Test
    void ofTwoAuthorsNeitherCanRemoveTheOther() {
        come(GRACE, Role.AUTHOR);
        invite(ALAN, Role.AUTHOR);

        assertThatExceptionOfType(TakesAnotherAuthor.class).isThrownBy(() -> coAuthors.remove(letter, ADA, "grace"));
        assertThatExceptionOfType(TakesAnotherAuthor.class)
                .isThrownBy(() -> coAuthors.changeRole(letter, ADA, "grace", Role.REVIEWER));
        assertThat(of(GRACE).mayWrite()).isTrue();
    }

    @Test
    void makingAnAuthorAReviewerTakesASecondAuthorToo() {
        come(GRACE, Role.AUTHOR);
        come(ALAN, Role.AUTHOR);

        coAuthors.changeRole(letter, ADA, "grace", Role.REVIEWER);
        assertThat(of(GRACE).mayWrite()).isTrue();
        coAuthors.changeRole(letter, ALAN, "grace", Role.REVIEWER);

        assertThat(of(GRACE).mayWrite()).isFalse();
        assertThat(of(GRACE).asked()).isNull();
    }

    @Test
    void twoWhoAskForDifferentThingsHaveNotAgreed() {
        come(GRACE, Role.AUTHOR);
        come(ALAN, Role.AUTHOR);

        coAuthors.remove(letter, ADA, "grace");
        coAuthors.changeRole(letter, ALAN, "grace", Role.REVIEWER);

        assertThat(of(GRACE).mayWrite()).isTrue();
    }

    @Test
    void whatIsAskedCanBeDroppedByAnyAuthorButTheOneConcerned() {
        come(GRACE, Role.AUTHOR);
        come(ALAN, Role.AUTHOR);
        coAuthors.remove(letter, ADA, "grace");

        assertThatExceptionOfType(TakesAnotherAuthor.class).isThrownBy(() -> coAuthors.keep(letter, GRACE, "grace"));
        coAuthors.keep(letter, ALAN, "grace");
        coAuthors.remove(letter, ALAN, "grace");

        assertThat(usernames()).contains("grace");
    }

    @Test
    void whatSomebodyAskedIsVoidOnceTheyHaveLeft() {
        come(GRACE, Role.AUTHOR);
        come(ALAN, Role.AUTHOR);
        coAuthors.remove(letter, ADA, "grace");

        coAuthors.remove(letter, ADA, "ada");

        assertThat(of(GRACE).asked()).isNull();
    }

    @Test
    void theLastAuthorCannotLeaveNorBecomeAReviewer() {
        come(GRACE, Role.REVIEWER);
        invite(ALAN, Role.AUTHOR);

        assertThatExceptionOfType(LastAuthor.class).isThrownBy(() -> coAuthors.remove(letter, ADA, "ada"));
        assertThatExceptionOfType(LastAuthor.class)
                .isThrownBy(() -> coAuthors.changeRole(letter, ADA, "ada", Role.REVIEWER));

        coAuthors.arrive(letter, ALAN);
        coAuthors.remove(letter, ADA, "ada");
        assertThat(usernames()).containsExactly("alan", "grace");
    }

    @Test
    void aReviewerBecomesAnAuthorByAnAuthorsWordOnly() {
        come(GRACE, Role.REVIEWER);

        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> coAuthors.changeRole(letter, GRACE, "grace", Role.AUTHOR));
        coAuthors.changeRole(letter, ADA, "grace", Role.AUTHOR);

        assertThat(of(GRACE).mayWrite()).isTrue();
    }

    @Test
    void oneIsLeftWhenTheLastTwoLeaveInTheSameMoment() throws Exception {
        for (var round = 0; round < 20; round++) {
            adaStartsALetter();
            come(GRACE, Role.AUTHOR);
            try (var both = Executors.newFixedThreadPool(2)) {
                List<Callable<Boolean>> goodbyes = List.of(() -> leaves(ADA), () -> leaves(GRACE));
                var gone = both.invokeAll(goodbyes).stream()
                        .filter(goodbye -> goodbye.resultNow())
                        .count();
                assertThat(gone).isEqualTo(1);
            }
            assertThat(usernames()).hasSize(1);
        }
    }

    private boolean leaves(Employee who) {
        try {
            coAuthors.remove(letter, who, who.username());
            return true;
        } catch (LastAuthor last) {
            return false;
        }
    }

    private void invite(Employee who, Role role) {
        coAuthors.invite(letter, ADA, colleague(who), role);
    }

    private void come(Employee who, Role role) {
        invite(who, role);
        coAuthors.arrive(letter, who);
    }

    private CoAuthor of(Employee who) {
        return coAuthors.require(letter, who);
    }

    private List<String> usernames() {
        return coAuthors.of(letter).stream().map(CoAuthor::username).toList();
    }

    private static Colleague colleague(Employee who) {
        return new Colleague(who.id(), who.username(), who.name(), who.title(), who.department());
    }

    private static Employee employee(String name) {
        return new Employee(People.id(name), name, name, "Engineer", "", true);
    }
}
