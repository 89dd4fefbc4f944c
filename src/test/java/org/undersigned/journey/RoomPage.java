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

    void readThePreview() {
        button("I have read it").click();
        says("You can look again");
    }

    void proposeRelease() {
        button("Release to the press").click();
        agree("Release to the press");
        says("Another co-author has to confirm");
    }

    void confirmRelease() {
        button("Confirm").click();
        agree("Confirm the release");
        assertThat(person.page().getByText("Download the bundle")).isVisible();
    }

    private void agree(String act) {
        person.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
    }

    private Locator button(String name) {
        return person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
