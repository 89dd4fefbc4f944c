package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.undersigned.rig.Person;

/** The dialog in which everybody sees who has access to a draft. */
record PeoplePage(Person person) {

    static PeoplePage of(DraftPage draft) {
        draft.person().page().locator("draft-bar button.btn.quiet").click();
        var people = new PeoplePage(draft.person());
        assertThat(people.rows().first()).isVisible();
        return people;
    }

    void invite(String name, String role) {
        var dialog = dialog();
        dialog.getByLabel("Find a colleague").fill(name);
        person.page().locator("vaadin-combo-box-item").getByText(name).first().click();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(role))
                .check();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Invite").setExact(true))
                .click();
        assertThat(row(name)).isVisible();
    }

    void changeRole(String name, String role) {
        row(name).locator("vaadin-select").click();
        person.page()
                .locator("vaadin-select-list-box vaadin-select-item:visible")
                .getByText(role)
                .first()
                .click();
    }

    void press(String words, String name) {
        row(name)
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void says(String name, String words) {
        assertThat(row(name)).containsText(words);
    }

    /** Until then somebody's coming draws the rows again, perhaps under a click. */
    void allHaveCome() {
        assertThat(person.page().locator(".people")).not().containsText("has not come yet");
    }

    void knowsNothingOf(String name) {
        assertThat(row(name)).hasCount(0);
    }

    void done() {
        dialog().getByText("Done").click();
        assertThat(person.page().locator(".people")).hasCount(0);
    }

    private Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name)));
    }

    private Locator rows() {
        return person.page().locator(".people li");
    }

    private Locator dialog() {
        return person.page().getByRole(AriaRole.DIALOG).first();
    }
}
