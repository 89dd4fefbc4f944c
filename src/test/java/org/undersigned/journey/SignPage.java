package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.undersigned.rig.Person;

/** An employee's browser with the frozen letter, and the desk in its frame. */
record SignPage(Person person) {

    /** Follows the link that was shared; the sign-in lies between it and the letter. */
    static SignPage follow(Person person, String link) {
        person.follow(link);
        var sign = new SignPage(person);
        assertThat(person.page().locator(".letter").first()).isVisible();
        assertThat(sign.desk().getByText("How you will appear")).isVisible();
        return sign;
    }

    void choose(String how) {
        desk().locator(".opt label", new FrameLocator.LocatorOptions().setHasText(how))
                .click();
    }

    void sign() {
        button("Sign this letter").click();
        assertThat(desk().getByText("Your signature has been received")).isVisible();
    }

    void changeTo(String how) {
        button("Change how I appear").click();
        choose(how);
        button("Replace my signature").click();
        assertThat(desk().getByText("Your signature has been received")).isVisible();
    }

    void withdraw() {
        button("Withdraw my signature").click();
        assertThat(desk().getByText("Withdraw your signature?")).isVisible();
        button("Withdraw my signature").click();
        assertThat(desk().getByText("Your signature is withdrawn").first()).isVisible();
    }

    /** Comes back later, and finds what only this browser knows. */
    void comeBackTo(String words) {
        person.page().reload();
        assertThat(desk().getByText(words).first()).isVisible();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return desk().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    private FrameLocator desk() {
        return page().frameLocator(".letter-view desk-frame iframe");
    }

    private Page page() {
        return person.page();
    }
}
