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
        deskButton("Check all, and open with my key").click();
    }

    /** On a device that has never had the key. Whoever mistypes is told, and may go on where they are. */
    void openWithTheCode(String written) {
        button("Open with my key").click();
        var code = desk().getByLabel("Code of 28 characters");
        code.fill(written.replaceFirst(".$", written.endsWith("7") ? "8" : "7"));
        deskButton("Restore my key").click();
        assertThat(desk().getByText("or it was mistyped")).isVisible();
        assertThat(code).isFocused();
        code.fill(written);
        deskButton("Restore my key").click();
        deskButton("Check all, and open with my key").click();
    }

    /** Shows that this keyholder could still open. */
    void tryMyKey() {
        button("Try my key").click();
        deskButton("Try my key").click();
        assertThat(desk().getByText("Your key opens").first()).isVisible();
    }

    /** Asks to open what can be read, and is told first what that means. */
    void openWithoutTheUnreadable(String consequence) {
        button("Open without them").click();
        assertThat(person.page().getByRole(AriaRole.DIALOG)).containsText(consequence);
        person.picture("release-without-check");
        agree("Open without them");
    }

    void wouldRatherWait() {
        button("I would rather wait").click();
        assertThat(button("Open without them")).isVisible();
    }

    private FrameLocator desk() {
        return person.page().frameLocator(".room-desk desk-frame iframe");
    }

    private Locator deskButton(String name) {
        return desk().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }

    void says(String words) {
        assertThat(person.page().locator("main")).containsText(words);
    }

    void readThePreview() {
        button("I have read it").click();
        says("You can look again");
    }

    void proposeRelease() {
        propose("Release to the press", "Release to the press");
    }

    /** Presses the button of one way to release it, and agrees to what follows from it. */
    void propose(String way, String act) {
        button(way).click();
        agree(act);
        says("Another co-author has to confirm");
    }

    void leaked(String reason) {
        button("Leaked: release now").click();
        person.page().getByLabel("What has leaked, and where").fill(reason);
        agree("Leaked: release now");
        says("Another co-author has to confirm");
    }

    void confirm() {
        button("Confirm").click();
        agree("Confirm the release");
    }

    void confirmRelease() {
        confirm();
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
