package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Look;

/** What co-authors say about the words of a draft. */
class CommentingIT extends DraftJourney {

    private DraftPage adas;

    @BeforeEach
    void adaStartsALetter() {
        adas = start("ada", Look.DESKTOP);
    }

    @Test
    void twoTalkAboutAPlaceWhichIsFoundAgainAfterTheTextAroundItMoved() {
        var graces = comes("grace", "Co-author");
        adas.side().comment("Two of us", "Does this point at the two?");
        assertThat(marked(graces)).hasText("Two of us");
        assertThat(graces.side().panel()).containsText("Does this point at the two?");
        Axe.findsNothingSerious(adas.person().page(), "a draft with a comment");

        graces.side().press("Reply", "Does this point");
        graces.side().say("Could we say “some of us”?", "Reply");
        assertThat(adas.side().thread("Does this point")).containsText("some of us");
        adas.person().picture("comments");

        graces.select("had asked about that contract");
        graces.person().page().keyboard().press("ArrowLeft");
        graces.person().page().keyboard().press("Enter");
        graces.select("On 3 November");
        graces.person().page().keyboard().press("ArrowLeft");
        graces.type("Colleagues, ");
        assertThat(adas.part("body")).containsText("Colleagues,"); // and then Grace's caret
        assertThat(marked(adas)).hasText("Two of us");

        adas.side().press("“Two of us”", "Does this point");
        adas.page().waitForFunction("getSelection().toString() === 'Two of us'");
        assertThat(adas.person().errors()).isEmpty();
    }

    @Test
    void aCommentIsChangedByWhoMadeItResolvedByAnybodyAndReopened() {
        var graces = comes("grace", "Co-author");
        adas.side().comment("logistics", "Is that the word they used?");
        adas.side().press("Edit", "Is that the word");
        adas.side().say("Is that the very word they used?", "Save");
        var hers = graces.side().thread("very word");
        assertThat(hers).containsText("changed since");
        assertThat(hers.getByText("Edit")).hasCount(0);

        graces.side().press("Resolve", "very word");
        assertThat(adas.side().thread("very word")).hasCount(0);
        assertThat(marked(adas)).hasCount(0);
        adas.side().filter("Resolved");
        assertThat(adas.side().thread("very word")).containsText("Resolved by Grace");
        adas.side().press("Reopen", "very word");
        assertThat(marked(graces)).hasText("logistics");
    }

    @Test
    void aReviewerCommentsOnALetterThatTheyCannotChange() {
        var alans = comes("alan", "Reviewer");
        alans.side().comment("Two of us", "I was one of them.");
        assertThat(marked(adas)).hasText("Two of us");
        assertThat(adas.side().thread("I was one of them")).containsText("Alan");

        adas.select("On 3 November");
        adas.person().page().keyboard().press("ArrowLeft");
        adas.type("Colleagues, ");
        assertThat(marked(alans)).hasText("Two of us");
        assertThat(alans.part("body").locator("p").first()).containsText("Colleagues");
    }

    @Test
    void whileATextIsProposedTheDraftIsReadAndTalkedAboutAndWrittenAgainAfterwards() {
        var letters = bean(Letters.class);
        var letter = new LetterId(adas.letterId());
        letters.propose(letter, LETTER.title(), new byte[] {1}, new byte[] {2});
        assertThat(adas.person().page().locator(".notice")).containsText("A proposal stands");
        Axe.findsNothingSerious(adas.person().page(), "a draft whose text is proposed");
        adas.side().comment("logistics", "Did we mean that word?");
        assertThat(marked(adas)).hasText("logistics");
        adas.type("No more");
        assertThat(adas.bodyParagraphs().getFirst()).doesNotContain("No more");

        letters.goOnEditing(letter);
        assertThat(adas.person().page().locator(".notice")).hasCount(0);
        adas.select("logistics");
        adas.type("routing");
        assertThat(adas.part("body")).containsText("“routing”");
    }

    private static Locator marked(DraftPage draft) {
        return draft.part("body").locator("mark.commented");
    }

    private DraftPage comes(String who, String role) {
        return adas.comes(person(who), role);
    }
}
