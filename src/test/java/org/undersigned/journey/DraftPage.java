package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.undersigned.rig.Person;

/** A co-author's browser with the draft open. */
record DraftPage(Person person) {

    /** Answers the four questions, and comes to the draft. */
    static DraftPage start(Person person, SampleLetter letter, String happened) {
        var page = person.open("/").page();
        page.getByText("Start a letter").first().click();
        page.getByLabel("What should the letter be called?").fill(letter.title());
        page.getByLabel("To whom is it written?")
                .fill(String.join("\n", letter.text().addressees()));
        page.getByLabel("What happened?").fill(happened);
        page.getByLabel("What do you ask for?").fill(String.join("\n", letter.demands()));
        page.getByText("Start writing").click();
        var draft = new DraftPage(person);
        draft.ready();
        return draft;
    }

    /** From the press room of a released letter. */
    static DraftPage followUp(Person person) {
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin a follow-up"))
                .click();
        var draft = new DraftPage(person);
        draft.ready();
        return draft;
    }

    static DraftPage open(Person person, String letterId) {
        person.open("/draft/" + letterId);
        var draft = new DraftPage(person);
        draft.ready();
        return draft;
    }

    void ready() {
        assertThat(part("letterTitle")).isVisible();
    }

    /** The address the page itself knows: it changes it without loading anything. */
    String letterId() {
        return page().evaluate("location.href")
                .toString()
                .replaceAll(".*/draft/", "")
                .replaceAll("[?#].*", "");
    }

    void invite(String name) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Invite").setExact(true))
                .first()
                .click();
        var dialog = page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Find a colleague").fill(name);
        page().locator("vaadin-combo-box-item").getByText(name).first().click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Invite").setExact(true))
                .click();
        assertThat(dialog.locator(".people")).containsText(name);
        dialog.getByText("Done").click();
    }

    /** Puts the caret into a fresh paragraph after the one of that number. */
    void newParagraphAfter(int number) {
        var paragraph = part("body").locator("p").nth(number);
        paragraph.click();
        paragraph.evaluate("p => { getSelection().selectAllChildren(p); getSelection().collapseToEnd(); }");
        page().keyboard().press("Enter");
    }

    void type(String words) {
        page().keyboard().insertText(words);
    }

    /** Selects the first place where the letter says this. */
    void select(String words) {
        part("letterTitle").click();
        page().locator(".sheet").evaluate("""
                (sheet, words) => {
                    const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
                    const nodes = [];
                    while (walk.nextNode()) { nodes.push(walk.currentNode); }
                    const all = nodes.map(node => node.data).join('');
                    const start = all.indexOf(words);
                    const place = at => {
                        for (const node of nodes) {
                            if (at <= node.length) { return [node, at]; }
                            at -= node.length;
                        }
                    };
                    if (start < 0) { throw new Error('The letter does not say: ' + words); }
                    const [from, fromAt] = place(start + 1);
                    const [to, toAt] = place(start + words.length);
                    getSelection().setBaseAndExtent(from, fromAt - 1, to, toAt);
                }""", words);
    }

    /** Write, Suggest or Read. */
    void mode(String name) {
        var button = page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    /** Invites somebody, who comes. */
    DraftPage comes(Person who, String role) {
        var people = PeoplePage.of(this);
        var name = who.username().substring(0, 1).toUpperCase(Locale.ROOT)
                + who.username().substring(1);
        people.invite(name, role);
        people.done();
        return open(who, letterId());
    }

    SidePage side() {
        return new SidePage(this);
    }

    void saved() {
        assertThat(page().locator(".save")).hasText("Saved");
    }

    /** Which suggestion came last, as those hear who listen. */
    Locator spoken() {
        return page().locator("drafting-editor > .unseen.news[role=status]");
    }

    Locator part(String name) {
        return page().locator("[data-part=" + name + "]");
    }

    /** The words of each paragraph, without the carets of the others. */
    @SuppressWarnings("unchecked")
    List<String> bodyParagraphs() {
        return (List<String>) part("body").evaluate("""
                body => [...body.querySelectorAll('p')].map(p => {
                    const words = p.cloneNode(true);
                    words.querySelectorAll('.caret, .ProseMirror-trailingBreak').forEach(each => each.remove());
                    return words.textContent.replaceAll('\u2060', '');
                })""");
    }

    void seesHere(String name) {
        assertThat(page().locator(".who")).containsText(name);
    }

    Page page() {
        return person.page();
    }
}
