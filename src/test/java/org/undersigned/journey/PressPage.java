package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.undersigned.rig.Person;

/** A co-author's browser in the press room. */
record PressPage(Person person) {

    static PressPage open(Person person, String letterId) {
        person.open("/press/" + letterId);
        assertThat(person.page().locator(".press-room h1")).hasText("Press room");
        return new PressPage(person);
    }

    /** Tells something of a kind; fields and words come in pairs. */
    void tell(String kind, String field, String words, String... more) {
        choose("What it is", kind);
        fill(field, words);
        for (var n = 0; n < more.length; n += 2) {
            fill(more[n], more[n + 1]);
        }
        finish();
    }

    void chooses(String kind, String select, String option) {
        choose("What it is", kind);
        choose(select, option);
    }

    void tell(String field, String words) {
        fill(field, words);
        finish();
    }

    private void finish() {
        var told = person.page().locator(".chronicle li");
        var before = told.count();
        person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tell it").setExact(true))
                .click();
        assertThat(told).hasCount(before + 1);
    }

    private void fill(String field, String words) {
        person.page()
                .getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                .fill(words);
    }

    private void choose(String select, String option) {
        var button = person.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(select))
                .locator("[role=button]");
        button.click();
        person.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        assertThat(button).containsText(option);
    }
}
