package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.undersigned.rig.RunningApp;

/** No word is lost: versions, undo, two tabs, an hour without the network. */
class VersionsIT extends DraftJourney {

    @Test
    void aVersionIsNamedComparedWordByWordAndRestoredWithoutALoss() {
        var adas = start();
        adas.invite("Grace");
        var side = new SidePages(adas);
        side.open("Versions");
        side.nameVersion("After the legal read");

        var graces = DraftPage.open(person("grace"), adas.letterId());
        graces.newParagraphAfter(0);
        graces.type("We test it every night.");
        graces.select("logistics");
        graces.page().keyboard().press("ControlOrMeta+b");
        graces.select("Two of us");
        graces.page().keyboard().press("Control+Alt+2");
        assertThat(adas.part("body").locator("h2 strong")).hasText("logistics");
        graces.saved();
        assertThat(adas.part("body")).containsText("every night");
        side.open("Outline");
        side.open("Versions");
        side.page().getByLabel("Show what changed since: After the legal read").click();
        var dialog = side.page().locator("dialog.compare");
        assertThat(dialog.locator("ins")).containsText("We test it every night.");
        assertThat(dialog).containsText("[inserted by Grace Hopper]");
        assertThat(dialog).containsText("[made a heading by Grace Hopper]");
        assertThat(dialog.locator(".reformed")).hasText("logistics");
        assertThat(dialog).containsText("[made bold by Grace Hopper]");
        assertThat(dialog.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("5 words inserted, 0 deleted, 2 changes of form");
        adas.person().picture("compare");
        Axe.findsNothingSerious(side.page(), "two versions compared");
        dialog.locator("button").click();

        side.page().getByLabel("Restore this version: After the legal read").click();
        assertThat(adas.part("body")).not().containsText("every night");
        assertThat(graces.part("body")).not().containsText("every night");
        assertThat(graces.part("body").locator("h2, strong")).hasCount(0);
        assertThat(graces.part("body"))
                .containsText(LETTER.paragraphs().getFirst().substring(0, 40));
        adas.saved();
        assertThat(side.side()).containsText("Before “After the legal read” was restored");
        adas.person().picture("versions");
        side.page()
                .getByLabel("Restore this version: Before “After the legal read” was restored")
                .click();
        assertThat(graces.part("body")).containsText("every night");
        assertThat(adas.person().errors()).isEmpty();
    }

    @Test
    void undoTakesBackOnesOwnChangesOnly() {
        var adas = start();
        adas.invite("Grace");
        var graces = DraftPage.open(person("grace"), adas.letterId());
        adas.newParagraphAfter(0);
        adas.type("Mine.");
        assertThat(graces.part("body")).containsText("Mine.");
        graces.newParagraphAfter(1);
        graces.type("Yours.");
        assertThat(adas.part("body")).containsText("Yours.");
        for (var times = 0; times < 5; times++) {
            adas.person().page().keyboard().press("ControlOrMeta+z");
        }
        assertThat(adas.part("body")).not().containsText("Mine.");
        assertThat(adas.part("body")).containsText("Yours.");
        assertThat(graces.part("body")).containsText("Yours.");
    }

    @Test
    void whatIsWrittenOfflineIsKeptAndJoinsWhatOthersWroteMeanwhile() {
        var adas = start();
        adas.invite("Grace");
        var graces = DraftPage.open(person("grace"), adas.letterId());
        adas.saved();
        adas.person().context().setOffline(true);
        adas.newParagraphAfter(0);
        adas.type("Written on a train.");
        assertThat(adas.person().page().locator(".save")).containsText("Offline: changes are kept on this device");
        graces.newParagraphAfter(0);
        graces.type("Written at a desk.");
        graces.saved();
        adas.person().context().setOffline(false);
        assertThat(graces.part("body")).containsText("Written on a train.");
        assertThat(adas.part("body")).containsText("Written at a desk.");
        adas.saved();
    }

    @Test
    void twoTabsOfOnePersonWriteOneDraft() {
        var adas = start();
        adas.saved();
        var second = adas.person().context().newPage();
        second.navigate(RunningApp.APP_URL + "/draft/" + adas.letterId());
        assertThat(second.locator("[data-part=letterTitle]")).hasText(LETTER.title());
        adas.newParagraphAfter(0);
        adas.type("From the first tab.");
        assertThat(second.locator("[data-part=body]")).containsText("From the first tab.");
        assertThat(second.locator("[data-part=body] p")).hasCount(2);
        second.close();
    }
}
