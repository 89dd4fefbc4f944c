package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Person;

/** What an editor of letters knows that others do not: sources, demands, the quote; and how a text comes in and goes out. */
class LetterPartsIT extends DraftJourney {

    @Test
    void sourcesAreNumberedAsTheyStandAndANumberWithoutOneIsPointedOut() {
        var draft = start();
        var side = new SidePages(draft);
        draft.newParagraphAfter(0);
        draft.type("We learned it from the press");
        side.cite("The Halden Courier", "Maps for strikes", "2026-11-03", "https://news.example/halden");
        draft.type(". 38 organisations have said so.");
        draft.newParagraphAfter(0);
        draft.type("And before that");
        side.cite("Halden Maps", "Statement", "", "https://halden.example/statement");

        assertThat(side.side()).containsText("“38 organisations” has no source");
        assertThat(draft.part("body").locator("sup").first()).hasAttribute("data-number", "1");
        assertThat(side.side().locator(".cited li").first()).containsText("Statement");
        side.tool("Source");
        side.button("Keep this source").click();
        assertThat(side.side()).containsText("Say who published it");
        draft.person().picture("sources");
        assertThat(side.side()).containsText("Number 2 in the text has no source yet");
        Axe.findsNothingSerious(draft.person().page(), "a source being asked for");
        side.page().keyboard().press("Escape");
        assertThat(draft.part("body").locator("sup")).hasCount(2);
        draft.saved();
        assertThat(draft.person().errors()).isEmpty();
    }

    @Test
    void demandsHaveAKindAndALabelAndAreSortedByKeyboardAndByPointer() {
        var draft = start();
        var demands = draft.part("demands").locator("[data-entry=demand]");
        var first = LETTER.demands().getFirst();
        demands.first().locator("select").selectOption("stop");
        demands.first().locator("input").fill("End it");
        demands.first().locator("input").press("Enter");
        demands.first().getByLabel("Move this demand down").click();
        assertThat(demands.nth(1)).containsText(first);
        assertThat(demands.nth(1).locator("select")).hasValue("stop");
        assertThat(demands.nth(1).locator("input")).hasValue("End it");
        draft.person().page().keyboard().press("Alt+ArrowUp");
        assertThat(demands.first()).containsText(first);
        draft.person().picture("demands");
        Axe.findsNothingSerious(draft.person().page(), "demands with their kinds");

        for (var more = 0; more < 4; more++) {
            new SidePages(draft).tool("Demand");
            draft.type("One more");
        }
        assertThat(new SidePages(draft).side()).containsText("Fewer demands are heard better");
    }

    @Test
    void whatWordAndGoogleDocsPutOnTheClipboardKeepsItsFormAndLosesItsPeople() throws IOException {
        var draft = start();
        draft.newParagraphAfter(0);
        paste(draft.person(), clipboard("word.html"));
        var body = draft.part("body");
        assertThat(body.locator("h2")).hasText("What happened");
        assertThat(body.locator("ul li")).hasCount(2);
        assertThat(body.locator("ol li")).hasText("End the contract");
        assertThat(body.locator("strong")).hasText("from the press");
        assertThat(body.locator("a")).hasCount(1);
        assertThat(body.textContent())
                .contains("plan strikes")
                .doesNotContain("helps to plan")
                .doesNotContain("Grace")
                .doesNotContain("GH1");

        var other = start();
        other.newParagraphAfter(0);
        paste(other.person(), clipboard("google-docs.html"));
        body = other.part("body");
        assertThat(body.locator("h2")).hasText("What we were promised");
        assertThat(body.locator("strong")).hasText("one page");
        assertThat(body.locator("em")).hasText("still have it");
        assertThat(body.locator("a")).hasText("the page");
        assertThat(body.locator("ul ul li, ul + ul li")).containsText("ashamed");
        other.saved();
        assertThat(other.person().page().title()).doesNotContain("owned");
    }

    @Test
    void aPasteOf200KilobytesIsSavedAndTheOtherHasIt() {
        var draft = start();
        draft.newParagraphAfter(0);
        paste(draft.person(), "<p>" + "We ask you to stop, and to say so. ".repeat(60) + "</p>");
        var long200 = ("<p>" + "We write this in the open. ".repeat(75) + "</p>").repeat(100);
        assertThat(long200.length()).isGreaterThan(200_000);
        paste(draft.person(), long200);
        draft.type("The end of it.");
        draft.saved();
        var again = DraftPage.open(draft.person(), draft.letterId());
        assertThat(again.part("body")).containsText("The end of it.");
        assertThat(again.part("body").locator("p")).hasCount(101);
    }

    @Test
    void theDraftIsTakenAlongAsPdfAndMarkdown() throws IOException {
        var draft = start();
        draft.saved();
        var page = draft.person().page();
        for (var form : new String[] {"PDF", "Markdown", "Plain text", "Web page (HTML)"}) {
            page.locator("download-menu summary").click();
            var file =
                    page.waitForDownload(() -> new SidePages(draft).button(form).click());
            var text = Files.readString(file.path(), StandardCharsets.ISO_8859_1);
            assertThat(text).contains(form.equals("PDF") ? "%PDF-" : LETTER.title());
            assertThat(page.locator("download-menu details[open]")).hasCount(0);
        }
        page.locator("download-menu summary").click();
        draft.person().picture("download");
    }

    private static String clipboard(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/clipboard", name));
    }

    static void paste(Person person, String html) {
        person.page().evaluate("""
                html => {
                    const data = new DataTransfer();
                    data.setData('text/html', html);
                    data.setData('text/plain', 'plain');
                    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
                    document.querySelector('drafting-editor .ProseMirror').dispatchEvent(event);
                }""", html);
    }
}
