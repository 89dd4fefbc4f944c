package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.undersigned.rig.Person;

/** A co-author's browser before the press kit. */
record KitPage(Person person) {

    static KitPage open(Person person, String letterId) {
        person.open("/press-kit/" + letterId);
        assertThat(heading(person.page())).hasText("Press kit");
        return new KitPage(person);
    }

    private static Locator heading(Page page) {
        return page.locator("main h1, .press-room h1").first();
    }

    void write(String field, String words) {
        person.page()
                .getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                .fill(words);
    }

    void saveTheRelease() {
        button("Save the press release").click();
        assertThat(person.page().locator(".press-room [role=status]").first()).hasText("Saved");
    }

    void quote(String words, String who) {
        write("What they say, word for word", words);
        write("Who says it", who);
        person.page().getByText("They have agreed to be quoted").click();
        button("Add the quote").click();
        lists(who);
    }

    void bring(byte[] picture, String alt, String credit) {
        person.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("p.jpg", "image/jpeg", picture));
        assertThat(person.page().locator("vaadin-upload-file[complete]")).isVisible();
        write("What can be seen", alt);
        write("Who made it", credit);
        button("Add the picture").click();
        lists(alt);
    }

    /** Makes a link, and reads it while it is shown. */
    String linkFor(String whom) {
        write("For whom", whom);
        button("Make a link").click();
        var link = person.page().locator(".link-once").textContent();
        button("Done").click();
        lists(whom);
        return link;
    }

    void revoke(String whom) {
        person.page()
                .locator(".things li")
                .filter(new Locator.FilterOptions().setHasText(whom))
                .getByText("Revoke")
                .click();
        assertThat(person.page().locator(".things").filter(new Locator.FilterOptions().setHasText(whom)))
                .hasCount(0);
    }

    private void lists(String words) {
        assertThat(person.page().locator(".things li").filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1);
    }

    private Locator button(String name) {
        return person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
