package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What a person does beside the page: the tabs, and what is said there. */
record SidePage(DraftPage draft) {

    /** Opens a tab; its label may have a number behind it. */
    void tab(String label) {
        panel().getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(label))
                .click();
    }

    /** Selects words in the letter and says something about them, with the keyboard. */
    void comment(String quote, String words) {
        draft.select(quote);
        draft.person().page().keyboard().press("Control+Alt+m");
        say(words, "Comment");
    }

    /** Fills the one field that is open, and sends it. */
    void say(String words, String button) {
        var form = panel().locator("talk-saying");
        form.locator("textarea").fill(words);
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        assertThat(form).hasCount(0);
    }

    /** Presses a button of the thread that holds these words. */
    void press(String button, String words) {
        thread(words)
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Presses a button that is about no single thread. */
    void press(String button) {
        panel().getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }

    void filter(String label) {
        panel().locator(".filters")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator thread(String words) {
        return panel().locator(".threads > li").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator panel() {
        return draft.person().page().locator("side-panel");
    }
}
