package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Look;

/** The draft screen without a mouse, and on a phone. */
class KeyboardAndPhoneIT extends DraftJourney {

    @Test
    void everythingIsDoneWithTheKeyboardAlone() {
        var ada = start("ada", Look.DESKTOP);
        var page = ada.person().page();
        var keys = page.keyboard();
        ada.select("logistics");
        keys.press("Control+b");
        assertThat(ada.part("body").locator("strong")).hasText("logistics");

        keys.press("Alt+F10");
        assertThat(button(page, "Write")).isFocused();
        keys.press("End");
        keys.press("Home");
        keys.press("ArrowRight");
        keys.press("Enter");
        assertThat(button(page, "Suggest")).hasAttribute("aria-pressed", "true");
        ada.select("a newspaper");
        ada.type("the press");
        keys.press("Alt+F9");
        assertThat(tab(page, "Comments")).isFocused();
        keys.press("ArrowRight");
        assertThat(tab(page, "Suggestions (1)")).isFocused();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept “the press”"))
                .press("Enter");
        assertThat(ada.part("body").locator("ins, del")).hasCount(0);
        assertThat(ada.part("body")).containsText("heard from the press, which");

        ada.select("the press, which");
        keys.press("Control+/");
        var help = page.getByRole(AriaRole.DIALOG);
        assertThat(help).containsText("Ctrl+Alt+M");
        Axe.findsNothingSerious(page, "the keyboard shortcuts");
        ada.person().picture("keys");
        keys.press("Escape");
        assertThat(help).isHidden();

        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Parts"))
                .first()
                .getByText("Demands")
                .press("Enter");
        ada.type("Now: ");
        assertThat(ada.part("demands").locator("li").first())
                .containsText("Now: " + LETTER.demands().getFirst());
        assertThat(ada.person().errors()).isEmpty();
    }

    @Test
    void onAPhoneTheToolsAreOneLineAndTheRestIsInAMenu() {
        var grace = start("grace", Look.PHONE);
        var page = grace.person().page();
        page.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
        page.waitForFunction("document.querySelector('.tools').getBoundingClientRect().height < 60");
        Axe.findsNothingSerious(page, "a draft on a phone");

        grace.select("logistics");
        page.locator("tools-menu .more").click();
        var menu = page.getByRole(AriaRole.MENU);
        assertThat(menu).containsText("Keyboard shortcuts");
        Axe.findsNothingSerious(page, "the menu of tools on a phone");
        screenshot(page, "phone-menu");
        menu.getByText("Quote", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(grace.part("body").locator("blockquote")).containsText("logistics");

        grace.select("Two of us");
        page.locator("tools-menu .more").click();
        menu.getByText("Comment", new Locator.GetByTextOptions().setExact(true)).click();
        screenshot(page, "phone-comment");
        grace.side().say("Which two?", "Comment");
        assertThat(grace.side().thread("Which two?")).isVisible();
        Axe.findsNothingSerious(page, "comments on a phone");
        page.locator(".side-close").click();
        assertThat(grace.side().thread("Which two?")).isHidden();
        assertThat(grace.part("body").locator("mark.commented")).hasText("Two of us");
    }

    private static void screenshot(Page page, String name) {
        var folder = System.getProperty("undersigned.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of(folder, name + ".png")));
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
