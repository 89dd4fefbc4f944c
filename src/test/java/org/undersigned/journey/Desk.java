package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** The signing desk as somebody sees it: in the letter's page, or opened by itself. */
record Desk(Person person, boolean framed) {

    /** The desk in the frame of a letter's page. */
    static Desk of(Person person, String link) {
        person.follow(link);
        return new Desk(person, true);
    }

    /** The desk opened by itself, in a browser that was never signed in. */
    static Desk alone(Person person) {
        person.page().navigate(RunningApp.DESK_URL);
        return new Desk(person, false);
    }

    Desk says(String words) {
        assertThat(text(words)).isVisible();
        return this;
    }

    Desk press(String name) {
        button(name).click();
        return this;
    }

    Desk comeBack() {
        person.page().reload();
        return this;
    }

    Desk type(String code) {
        locator("#code").fill(code);
        return press("Use this code");
    }

    Desk scan(byte[] picture) {
        locator("#picture").setInputFiles(new FilePayload("picture.png", "image/png", picture));
        return this;
    }

    Desk openTicket(byte[] ticket) {
        locator("#ticket").setInputFiles(new FilePayload("ticket.json", "application/json", ticket));
        return this;
    }

    /** The 28 characters, once shown. */
    String code() {
        return locator(".code").textContent();
    }

    byte[] photographOf(String label) {
        return locator("svg[aria-label='" + label + "']").screenshot();
    }

    Download saves(String name) {
        return person.page().waitForDownload(() -> button(name).click());
    }

    private Locator text(String words) {
        return framed
                ? frame().getByText(words).first()
                : person.page().getByText(words).first();
    }

    private Locator button(String name) {
        return framed
                ? frame().getByRole(
                                AriaRole.BUTTON,
                                new FrameLocator.GetByRoleOptions()
                                        .setName(name)
                                        .setExact(true))
                : person.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new com.microsoft.playwright.Page.GetByRoleOptions()
                                        .setName(name)
                                        .setExact(true));
    }

    Locator locator(String css) {
        return framed ? frame().locator(css) : person.page().locator(css);
    }

    private FrameLocator frame() {
        return person.page().frameLocator(".letter-view desk-frame iframe");
    }
}
