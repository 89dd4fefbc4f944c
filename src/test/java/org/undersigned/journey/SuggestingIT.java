package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Look;

/** What co-authors and reviewers suggest, and what becomes of it. */
class SuggestingIT extends DraftJourney {

    private DraftPage adas;

    @BeforeEach
    void adaStartsALetter() {
        adas = start("ada", Look.DESKTOP);
    }

    @Test
    void graceSuggestsAdaAcceptsAndBothTextsStayReadable() {
        var graces = comes("grace", "Co-author");
        graces.mode("Suggest");
        graces.select("now plans");
        graces.type("helps to plan");
        assertThat(graces.part("body").locator("del")).hasText("now plans");
        assertThat(adas.part("body").locator("ins")).hasText("helps to plan");

        adas.side().tab("Suggestions");
        var suggestion = adas.side().thread("helps to plan");
        assertThat(suggestion).containsText("Grace");
        Axe.findsNothingSerious(adas.person().page(), "a draft with a suggestion");
        adas.person().picture("suggestions");
        graces.side().tab("Suggestions");
        assertThat(graces.side().thread("helps to plan").getByText("Accept")).hasCount(0);

        adas.side().press("Accept", "helps to plan");
        assertThat(graces.part("body").locator("ins, del")).hasCount(0);
        assertThat(graces.part("body")).containsText("ambulances helps to plan strikes.");
        graces.side().filter("Settled");
        assertThat(graces.side().thread("helps to plan")).containsText("now plans");
        assertThat(graces.side().thread("helps to plan")).containsText("Accepted by Ada");
        Axe.findsNothingSerious(graces.person().page(), "what became of the suggestions");
        assertThat(adas.person().errors()).isEmpty();
        assertThat(graces.person().errors()).isEmpty();
    }

    @Test
    void aStandingSuggestionKeepsTheTextFromBeingProposed() {
        var graces = comes("grace", "Co-author");
        graces.mode("Suggest");
        graces.select("logistics");
        graces.type("“routing”");
        graces.saved();
        assertThat(adas.side().panel().locator(".before-proposing")).containsText("A suggestion still stands");
        adas.person().page().getByText("Propose this text").click();
        assertThat(adas.side().panel().locator(".before-proposing")).isFocused();

        adas.side().tab("Suggestions");
        adas.side().press("Reject", "routing");
        assertThat(adas.side().panel().locator(".before-proposing")).containsText("Every part is there");
        assertThat(adas.bodyParagraphs().getFirst()).contains("“logistics”");
    }

    @Test
    void aReviewersSuggestionStandsBesideTheTextUntilAnAuthorTakesItOver() {
        var alans = comes("alan", "Reviewer");
        alans.select("Two of us");
        alans.person().page().keyboard().press("Control+Alt+e");
        Axe.findsNothingSerious(alans.person().page(), "a reviewer who is about to suggest");
        alans.side().say("Some of us", "Suggest");
        assertThat(adas.part("body").locator("ins.beside")).hasText("Some of us");
        assertThat(adas.part("body").locator("del.beside")).hasText("Two of us");
        assertThat(alans.side().thread("Some of us").getByText("Accept")).hasCount(0);
        alans.person().picture("reviewer");

        adas.side().tab("Suggestions");
        assertThat(adas.side().thread("Some of us")).containsText("Alan");
        adas.side().press("Accept", "Some of us");
        assertThat(alans.part("body")).containsText("Some of us had asked");
        assertThat(alans.part("body")).not().containsText("Two of us");
    }

    @Test
    void headingsAndSourcesAreSuggestedHeardOfAndDecidedBySomebodyElse() {
        var graces = comes("grace", "Co-author");
        graces.mode("Suggest");
        graces.select("Two of us");
        graces.person().page().keyboard().press("Control+Alt+2");
        assertThat(graces.spoken()).containsText("You suggest: leave out “Plain paragraph");
        assertThat(adas.spoken()).containsText("Grace Hopper suggests: leave out “Plain paragraph");
        assertThat(adas.part("body").locator(".line-form")).hasAttribute("data-form", "Heading");
        assertThat(adas.part("body").locator("h2")).hasCount(0);
        adas.side().tab("Suggestions");
        Axe.findsNothingSerious(adas.person().page(), "a draft with a suggested heading");
        adas.person().picture("suggested-heading");
        adas.side().press("Accept", "Heading:");
        assertThat(graces.part("body").locator("h2")).hasCount(1);

        graces.select("logistics");
        new SidePages(graces).cite("The Halden Courier", "Maps for strikes", "", "https://news.example/halden");
        assertThat(adas.part("body").locator("sup[data-suggested-in]")).hasCount(1);
        adas.person().picture("suggested-source");
        adas.side().press("Accept", "The Halden Courier");
        assertThat(graces.part("body").locator("sup:not([data-suggested-in])")).hasCount(1);
        graces.side().panel().getByLabel("Edit: Source 1").click();
        new SidePages(graces).button("Remove").click();
        assertThat(adas.part("body").locator("sup[data-suggested-out]")).hasCount(1);
        adas.side().press("Reject", "The Halden Courier");
        assertThat(graces.part("body").locator("sup:not([data-suggested-out])")).hasCount(1);

        graces.side().tab("Suggestions");
        graces.side().filter("Settled");
        assertThat(graces.side().thread("Heading:")).containsText("Plain paragraph: ");
        assertThat(graces.side().thread("Heading:")).containsText("Accepted by Ada");
        assertThat(graces.side().thread("Halden Courier").first()).containsText("Rejected by Ada");
        assertThat(adas.person().errors()).isEmpty();
        assertThat(graces.person().errors()).isEmpty();
    }

    @Test
    void aSuggestedLineBreakIsSeenAndHeardOf() {
        var graces = comes("grace", "Co-author");
        graces.mode("Suggest");
        graces.select("Two of us");
        graces.page().keyboard().press("ArrowLeft");
        graces.page().keyboard().press("Shift+Enter");
        assertThat(adas.part("body").locator("ins.line-break"))
                .containsText("Line break to put in. Suggested by Grace Hopper.");
        adas.side().tab("Suggestions");
        assertThat(adas.side().thread("↵")).containsText("Grace");
        Axe.findsNothingSerious(adas.page(), "a draft with a suggested line break");
        adas.person().picture("suggested-break");
        adas.side().press("Accept", "↵");
        assertThat(graces.part("body").locator(".line-break")).hasCount(0);
        assertThat(graces.part("body").locator("br:not(.ProseMirror-trailingBreak)"))
                .hasCount(1);

        graces.select("Two of us");
        graces.page().keyboard().press("ArrowLeft");
        graces.page().keyboard().press("Backspace");
        assertThat(adas.part("body").locator("del.line-break"))
                .containsText("Line break to leave out. Suggested by Grace Hopper.");
        adas.person().picture("suggested-break-out");
        adas.side().press("Reject", "↵");
        assertThat(graces.part("body").locator(".line-break")).hasCount(0);
        assertThat(graces.part("body").locator("br:not(.ProseMirror-trailingBreak)"))
                .hasCount(1);
    }

    @Test
    void whatNoSuggestionCanHoldDoesNotHappenAndThePageSaysWhy() {
        adas.mode("Suggest");
        var kind = adas.part("demands").locator("select").first();
        assertThat(kind).hasAttribute("aria-disabled", "true");
        kind.evaluate("kind => { kind.value = 'stop'; kind.dispatchEvent(new Event('change')); }");
        assertThat(kind).hasValue("");
        assertThat(adas.person().page().locator("p.notice")).containsText("cannot be suggested");
        Axe.findsNothingSerious(adas.person().page(), "what cannot be suggested");
        adas.mode("Write");
        kind.selectOption("stop");
        assertThat(kind).hasValue("stop");
    }

    @Test
    void oneWhoWritesAloneAcceptsAllTheirOwnSuggestions() {
        adas.mode("Suggest");
        adas.select("logistics");
        adas.type("routing");
        adas.select("a newspaper");
        adas.person().page().keyboard().press("Delete");
        adas.saved();
        adas.side().tab("Suggestions");
        adas.side().press("Accept all 2");
        assertThat(adas.part("body").locator("ins, del")).hasCount(0);
        assertThat(adas.part("body")).containsText("“routing”");
        assertThat(adas.part("body")).not().containsText("a newspaper");
    }

    @Test
    void inReadTheLetterTakesNoKeys() {
        adas.mode("Read");
        adas.select("logistics");
        adas.type("nothing");
        assertThat(adas.part("body")).containsText("logistics");
        adas.mode("Write");
        adas.select("logistics");
        adas.type("routing");
        assertThat(adas.part("body")).containsText("“routing”");
    }

    private DraftPage comes(String who, String role) {
        return adas.comes(person(who), role);
    }
}
