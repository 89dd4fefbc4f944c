package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.undersigned.rig.Person;

/** An employee's browser with the frozen letter, and the desk in its frame. */
record SignPage(Person person) {

    private static final String FRAME = ".letter-view desk-frame iframe";

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

    /** Chooses one of the letter's roles, and with it to appear by role. */
    void chooseRole(String role) {
        roles().selectOption(role);
        assertThat(desk().getByLabel("By role")).isChecked();
    }

    /** The form knows nothing of any choice: what is chosen is the quietest, and the first of the letter's roles. */
    void asksAnew(String firstRole) {
        assertThat(desk().getByLabel("Counted, not named")).isChecked();
        assertThat(roles()).hasValue(firstRole);
    }

    void sign() {
        button("Sign this letter").click();
        assertThat(desk().getByText("Your signature has been received")).isVisible();
    }

    void changeTo(String how) {
        change();
        choose(how);
        replace();
    }

    void changeToRole(String role) {
        change();
        chooseRole(role);
        replace();
    }

    void change() {
        button("Change how I appear").click();
    }

    private void replace() {
        button("Replace my signature").click();
        assertThat(desk().getByText("Your signature has been received")).isVisible();
    }

    void withdraw() {
        button("Withdraw my signature").click();
        assertThat(desk().getByText("Withdraw your signature?")).isVisible();
        button("Withdraw my signature").click();
        assertThat(desk().getByText("Your signature is withdrawn").first()).isVisible();
    }

    void signAgain() {
        button("Sign again").click();
        sign();
    }

    /** Shows what everybody has for their other devices, and where another device's code is typed. */
    void useAnotherDevice() {
        button("Use another device").click();
        assertThat(desk().locator("#code")).isVisible();
    }

    /** Comes back later, and finds what only this browser knows. */
    void comeBackTo(String words) {
        person.page().reload();
        assertThat(desk().getByText(words).first()).isVisible();
    }

    /** The frame's own page, to look into it as only its browser could. */
    Frame inside() {
        return page().locator(FRAME).elementHandle().contentFrame();
    }

    private Locator roles() {
        return desk().getByLabel("Which role");
    }

    private Locator button(String name) {
        return desk().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    private FrameLocator desk() {
        return page().frameLocator(FRAME);
    }

    private Page page() {
        return person.page();
    }
}
