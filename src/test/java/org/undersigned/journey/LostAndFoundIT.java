package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.credential.Credentials;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Look;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.Story;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.Signatures;

/** Laptop first, phone second; and what becomes of those who have neither. */
class LostAndFoundIT {

    private static final Duration FLUSH = Duration.ofSeconds(30);

    private static RunningApp app;
    private static Browser browser;
    private OpenLetter letter;
    private String link;

    @BeforeAll
    static void open() {
        app = RunningApp.on(Databases.h2File());
        browser = Browser.launch();
    }

    @BeforeEach
    void openALetter() {
        letter = OpenLetter.in(app, 3, 2).approvedIn(app);
        link = RunningApp.APP_URL + "/l/"
                + app.get(FrozenLetters.class).get(letter.id()).slug();
    }

    @AfterAll
    static void close() {
        browser.close();
        app.close();
    }

    @Test
    void laptopFirstPhoneSecond() throws IOException {
        var story = new Story("Laptop first, phone second");
        var laptop = Desk.of(browser.person("barbara"), link);
        laptop.press("Use another device").press("Show my code");
        var code = laptop.code();
        var squares = laptop.photographOf("The same code as a QR code, for “Scan a picture” on the other device");
        laptop.person().picture("use-another-device");
        var paper = Files.readString(laptop.saves("Save as a page to print").path());
        assertThat(paper).contains(code).contains("<svg").doesNotContain("Keep our maps");
        laptop.press("Back");
        story.tell("Before she signs, Barbara finds her code, like everybody; it can be saved and printed");

        laptop.press("Sign this letter").says("Your signature has been received");
        app.advance(FLUSH);
        story.tell("She signs on the laptop");

        var phone = Desk.of(browser.person("barbara", Look.PHONE), link).says("You first came here on another device");
        phone.person().picture("elsewhere");
        phone.type("0000").says("24 are missing");
        phone.type(code.replaceFirst(".$", code.endsWith("7") ? "8" : "7")).says("are mistyped");
        var stranger = Desk.of(browser.person("alan"), link)
                .press("Use another device")
                .press("Show my code");
        phone.type(stranger.code()).says("it opens nothing of yours");
        phone.scan(new byte[] {1, 2, 3}).says("No code can be read in this picture");
        phone.openTicket("a shopping list".getBytes()).says("This is not a ticket");
        story.tell("On the phone every wrong code says what is wrong with it");
        phone.scan(squares).says("Your signature is in the book");
        story.tell("The phone photographs the laptop's square, and finds the signature in the book");

        phone.press("Withdraw my signature").press("Withdraw my signature").says("Your signature is withdrawn");
        app.advance(FLUSH);
        laptop.comeBack().says("Your signature is withdrawn");
        story.tell("She withdraws on the phone; the laptop knows after the next list");
        laptop.press("Sign again").press("Sign this letter").says("Your signature has been received");
        app.advance(FLUSH);
        laptop.comeBack().says("Your signature is in the book");
        assertThat(app.get(Signatures.class).count(letter.id())).isEqualTo(1);
        story.tell("She signs again on the laptop, above every number that the phone had used");
        assertThat(laptop.person().errors()).isEmpty();
        assertThat(phone.person().errors()).isEmpty();
    }

    @Test
    void aTicketSignsInABrowserThatNeverSawTheSignIn() throws IOException {
        var laptop = Desk.of(browser.person("katherine"), link);
        laptop.press("Sign this letter").says("Your signature has been received");
        laptop.locator("summary:has-text('Receipt and ticket')").click();
        var ticket =
                Files.readAllBytes(laptop.saves("Save the ticket as a file").path());
        laptop.press("Show the ticket as a QR code");
        var squares = laptop.photographOf("Your ticket as a QR code");
        laptop.person().picture("ticket");
        app.advance(FLUSH);

        var phone = Desk.alone(browser.person("nobody", Look.PHONE));
        phone.openTicket(new String(ticket)
                        .replace("\"seed\":\"", "\"seed\":\"A")
                        .getBytes())
                .says("This is not a ticket, or only a part of one");
        phone.person().picture("desk-alone");
        phone.scan(squares).says("Your signature is in the book");
        phone.press("Withdraw my signature").press("Withdraw my signature").says("Your signature is withdrawn");
        phone.comeBack().says("Letters that this browser can sign");
        assertThat(phone.person().page().context().cookies()).isEmpty();
    }

    @Test
    void twoPeopleAtOneBrowserFindNothingOfEachOther() {
        var first = Desk.of(browser.person("dennis"), link);
        first.press("Sign this letter").says("Your signature has been received");
        var second = Desk.of(first.person().makeRoomFor("frances"), link).says("How you will appear");
        Desk.of(second.person().makeRoomFor("dennis"), link).says("Only this browser shows you this");
    }

    @Test
    void whoHasLostEveryDeviceStartsAgainAfterADay() {
        var story = new Story("Starting again");
        var lost = Desk.of(browser.person("hedy"), link);
        lost.press("Sign this letter").says("Your signature has been received");
        app.advance(FLUSH);
        var fresh = Desk.of(browser.person("hedy", Look.PHONE), link).says("You first came here on another device");
        fresh.press("Ask to start again").says("You can start again from");
        fresh.person().picture("asked-to-start-again");
        lost.comeBack().says("If that was not you, take it back");
        lost.person().picture("somebody-starts-again");
        story.tell("Hedy asks with a new phone; had she her laptop still, it would warn her");

        app.advance(Duration.ofHours(48));
        fresh.comeBack().press("Start again now").says("How you will appear");
        fresh.press("Sign this letter").says("Your signature has been received");
        app.advance(FLUSH);
        fresh.comeBack().says("Your signature is in the book");
        assertThat(app.get(Credentials.class).reissued(letter.id())).isEqualTo(1);
        story.tell("Two days later the phone holds her keys, and the letter subtracts one");
        Desk.of(browser.person("hedy"), link).says("You first came here on another device");
    }
}
