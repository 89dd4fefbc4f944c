package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.draft.update.ByteWriter;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.rig.Look;
import org.undersigned.rig.RunningApp;

/** Whoever was away, has another device, or a page of another day, loses nothing and takes nothing away. */
class AwayAndBackIT extends DraftJourney {

    /** An update of no words and no ids. */
    private static final String NOTHING = "AAA=";

    @Test
    void anHourUnderAClosedLidInTwoTabsKeepsWhatBothHadWritten() {
        var laptop = person("ada");
        laptop.context().clock().install();
        var adas = DraftPage.start(laptop, LETTER, LETTER.paragraphs().getFirst());
        adas.saved();
        var graces = adas.comes(person("grace"), "Co-author");
        var second = laptop.context().newPage();
        second.navigate(RunningApp.APP_URL + "/draft/" + adas.letterId());
        assertThat(second.locator(".save")).hasText("Saved");

        laptop.context().setOffline(true);
        adas.newParagraphAfter(0);
        adas.type("Written in the first tab.");
        writeIn(second, "Written in the second tab.");
        assertThat(laptop.page().locator(".save")).containsText("Offline: changes are kept on this device");
        graces.newParagraphAfter(0);
        graces.type("Written meanwhile.");
        graces.saved();
        laptop.context().clock().fastForward("01:00:00");
        laptop.context().setOffline(false);

        for (var body : List.of(graces.part("body"), adas.part("body"), second.locator("[data-part=body]"))) {
            assertThat(body).containsText("Written in the first tab.");
            assertThat(body).containsText("Written in the second tab.");
            assertThat(body).containsText("Written meanwhile.");
        }
        adas.saved();
        assertThat(second.locator(".save")).hasText("Saved");
    }

    @Test
    void aPhoneAndADesktopWriteInOneDraftAndNoCaretIsMoved() {
        var adas = start("ada", Look.DESKTOP);
        var graces = adas.comes(person("grace", Look.PHONE), "Co-author");
        graces.newParagraphAfter(0);
        graces.type("Written on ");
        assertThat(adas.part("body")).containsText("Written on ");
        adas.newParagraphAfter(0);
        adas.type("Written above it.");
        assertThat(graces.part("body")).containsText("Written above it.");
        graces.type("a phone.");
        assertThat(adas.part("body")).containsText("Written on a phone.");
        graces.page().waitForFunction("document.documentElement.scrollWidth <= innerWidth");
        graces.person().picture("phone-with-others");
        graces.saved();
        adas.saved();
    }

    @Test
    void whatAPageDoesNotKnowYetItLeavesAloneAndSaysSo() {
        var adas = start("ada", Look.DESKTOP);
        var lines = new ArrayList<WebSocketRoute>();
        var graces = adas.comes(person("grace"), "Co-author");
        graces.person().page().routeWebSocket("**/collab/**", line -> {
            line.connectToServer();
            lines.add(line);
        });
        graces.person().page().reload();
        graces.ready();
        graces.saved();

        lines.getLast().send(ofALaterDay());
        assertThat(graces.person().page().locator(".notice")).containsText("newer version");
        graces.person().picture("newer-version");
        assertThat(graces.part("body")).containsText("logistics");
        assertThat(graces.part("body").locator("xpath=ancestor::*[@contenteditable]"))
                .hasAttribute("contenteditable", "false");
        Axe.findsNothingSerious(graces.person().page(), "a page that is too old for its draft");
        adas.newParagraphAfter(0);
        adas.type("Written meanwhile.");
        adas.saved();

        graces.person().page().getByText("Reload").click();
        assertThat(graces.part("body")).containsText("Written meanwhile.");
        graces.newParagraphAfter(0);
        graces.type("Written after it.");
        assertThat(adas.part("body")).containsText("Written after it.");
        assertThat(adas.part("body")).containsText("logistics");
    }

    @Test
    void aDraftThatAnEarlierReleaseLeftIsWrittenOnAndNothingIsTakenOutOfIt() {
        var old = OldDraft.of("first-days");
        var adas = DraftPage.open(person("ada"), old.letterId());
        isWhole(adas);
        adas.newParagraphAfter(0);
        adas.type("Written today.");
        adas.saved();
        isWhole(adas);
        assertThat(old.takenAway(adas)).containsOnly(NOTHING);

        adas.page().reload();
        adas.ready();
        isWhole(adas);
        assertThat(adas.part("body")).containsText("Written today.");
        adas.saved();
        assertThat(old.takenAway(adas)).containsOnly(NOTHING);
        adas.select("Nobody told us.");
        adas.page().keyboard().press("Delete");
        assertThat(adas.part("body")).not().containsText("Nobody told us.");
        adas.saved();
        assertThat(old.takenAway(adas)).as("the control").doesNotContain(NOTHING);
    }

    /** Every form that the first schema knew. */
    private static void isWhole(DraftPage draft) {
        var body = draft.part("body");
        assertThat(draft.part("addressees").locator("p")).hasCount(2);
        assertThat(body.locator("h2")).hasText("What happened");
        assertThat(body.locator("h3")).hasText("What was promised");
        assertThat(body.locator("strong")).hasText("plans ambulances");
        assertThat(body.locator("em")).hasText("plan strikes");
        assertThat(body.locator("a")).hasText("the press");
        assertThat(body.locator("br:not(.ProseMirror-trailingBreak)")).hasCount(1);
        assertThat(body.locator("ul ul li")).hasText("Nobody told us.");
        assertThat(body.locator("ol li")).hasCount(2);
        assertThat(body.locator("blockquote")).hasText("We will never build weapons.");
        assertThat(draft.part("demands").locator("[data-entry=demand]")).hasCount(2);
        assertThat(draft.part("closing")).containsText("1 December");
        assertThat(draft.part("signOff")).containsText("We, the undersigned,");
    }

    /** A change of the letter with a part that no page knows. */
    private static byte[] ofALaterDay() {
        var update = Crafted.structs(
                4_242_424_242L,
                0,
                1,
                out -> out.u8(7).varUint(1).string("letter").varUint(3).string("timeline"));
        return new ByteWriter().varUint(0).varUint(2).bytes(update).toBytes();
    }

    private static void writeIn(Page tab, String words) {
        var paragraph = tab.locator("[data-part=body] p").first();
        paragraph.click();
        paragraph.evaluate("p => { getSelection().selectAllChildren(p); getSelection().collapseToEnd(); }");
        tab.keyboard().press("Enter");
        tab.keyboard().insertText(words);
    }
}
