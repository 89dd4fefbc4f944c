package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.undersigned.rig.Person;

/** A co-author's browser where keyholders, terms and text are agreed on. */
record ApprovePage(Person person) {

    static ApprovePage open(Person person, String letterId) {
        person.open("/approve/" + letterId);
        var approve = new ApprovePage(person);
        assertThat(approve.page().getByText("Approve and open for signing").first())
                .isVisible();
        return approve;
    }

    void nameKeyholders(List<String> names) {
        for (var name : names) {
            var box = page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
            box.check();
            assertThat(page().locator(".keys").first()).containsText(name);
        }
    }

    void agreeOnTerms(int threshold, int together, String roles) {
        number("Threshold", threshold);
        number("Keyholders who open together", together);
        page().getByLabel("Roles to choose from").fill(roles);
        button("Save the terms").click();
        assertThat(page().locator(".step").nth(1).locator(".step-state")).hasText("Done");
    }

    /** Makes this keyholder's key on the desk, and types part of its code back, which is the one thing to keep. */
    String makeKey(String label) {
        var desk = desk();
        desk.getByLabel("Your label").fill(label);
        desk.getByText("Make my key").click();
        var groups = desk.locator("ol.code li").allInnerTexts();
        desk.getByText("I have written it down").click();
        for (var n = 1; n <= groups.size(); n++) {
            var field = desk.getByLabel("Group " + n, new FrameLocator.GetByLabelOptions().setExact(true));
            if (field.count() > 0) {
                field.fill(groups.get(n - 1));
            }
        }
        desk.getByText("Register my key").click();
        return String.join(" ", groups);
    }

    void everyKeyIsMade(int keyholders) {
        assertThat(page().locator(".seal-dot.made")).hasCount(keyholders);
    }

    void propose() {
        button("Propose this text").click();
        assertThat(page().getByText("Go on editing")).isVisible();
    }

    void approve() {
        desk().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Approve this text"))
                .click();
        assertThat(desk().getByText("You have approved as")).isVisible();
    }

    void openForSigning() {
        button("Open for signing").click();
        page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open for signing"))
                .click();
        assertThat(page().locator(".share-link")).isVisible();
    }

    String linkToShare() {
        return page().locator(".share-link").innerText();
    }

    private void number(String label, int value) {
        var field = page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill("" + value);
        field.press("Tab");
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private FrameLocator desk() {
        return page().frameLocator(".key-desk desk-frame iframe");
    }

    private Page page() {
        return person.page();
    }
}
