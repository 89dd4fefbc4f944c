package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.undersigned.rig.Person;

/** An operator's browser with the levers. */
record OperatorPage(Person person) {

    static OperatorPage open(Person person) {
        person.open("/operator");
        assertThat(person.page().getByText("For operators").first()).isVisible();
        return new OperatorPage(person);
    }

    OperatorPage holdSigning(boolean held) {
        return set("Hold signing", held);
    }

    OperatorPage holdEnrolling(boolean held) {
        return set("Hold enrolling", held);
    }

    OperatorPage tellEverybody(String words) {
        person.page().getByLabel("Tell everybody").fill(words);
        person.page().getByLabel("Tell everybody").press("Tab");
        return this;
    }

    void apply() {
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(person.page().getByText("Done: it holds from now on").first())
                .isVisible();
    }

    private OperatorPage set(String lever, boolean held) {
        person.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(lever))
                .setChecked(held);
        return this;
    }
}
