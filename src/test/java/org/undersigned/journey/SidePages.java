package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** What stands beside the page of a draft: its sources and its versions. */
record SidePages(DraftPage draft) {

    void open(String tab) {
        page().locator("[role=tab]")
                .filter(new Locator.FilterOptions().setHasText(tab))
                .click();
    }

    /** Presses Source at the caret, and says what stands behind the number. */
    void cite(String outlet, String title, String date, String url) {
        tool("Source");
        draft.person().picture("source-asked");
        fill("Published by", outlet);
        fill("Title", title);
        fill("Date", date);
        fill("Address", url);
        button("Keep this source").click();
        assertThat(page().locator("source-form")).hasCount(0);
    }

    /** By its shortcut: a narrow toolbar keeps some of its tools in a menu. */
    void tool(String name) {
        var keys = Map.of("Source", "f", "Demand", "d", "Pull quote", "q");
        page().keyboard().press("Control+Alt+" + keys.get(name));
    }

    void fill(String field, String words) {
        page().locator("source-form label")
                .filter(new Locator.FilterOptions().setHasText(field))
                .locator("input")
                .fill(words);
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    void nameVersion(String name) {
        draft.saved();
        page().getByLabel("Name of this version").fill(name);
        button("Name this version").click();
        assertThat(page().locator(".versions")).containsText(name);
    }

    Locator side() {
        return page().locator("side-panel");
    }

    Page page() {
        return draft.person().page();
    }
}
