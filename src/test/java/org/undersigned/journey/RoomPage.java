package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.undersigned.rig.Person;

/** A co-author's browser in the release room. */
record RoomPage(Person person) {

    static RoomPage open(Person person, String letterId) {
        person.open("/release/" + letterId);
        var room = new RoomPage(person);
        assertThat(person.page().getByText("Release room").first()).isVisible();
        return room;
    }

    /** Opens with this keyholder's key: the desk checks every signature itself first. */
    void openWithMyKey() {
        button("Open with my key").click();
        var desk = person.page().frameLocator(".room-desk desk-frame iframe");
        desk.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Check all, and open with my key"))
                .click();
    }

    void says(String words) {
        assertThat(person.page().locator("main")).containsText(words);
    }

    void release() {
        button("Release to the press").click();
        person.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Release to the press"))
                .click();
        assertThat(person.page().getByText("Download the bundle")).isVisible();
    }

    private Locator button(String name) {
        return person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
