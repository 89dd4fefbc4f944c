package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Role;
import org.undersigned.release.Deciding;
import org.undersigned.release.Releases;
import org.undersigned.release.StaffLetter;
import org.undersigned.release.Unreadable;
import org.undersigned.rig.Patience;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.Story;
import org.undersigned.rig.TestKeycloak;
import org.undersigned.signing.SecondHand;

/** From the embargo to the front page, and what comes afterwards. Dennis and Hedy are co-authors of an opened letter. */
class ReleasingIT extends Journey {

    private static final Path PICTURE = Path.of("src/test/resources/press/bridge.jpg");

    private StaffLetter letter;
    private String slug;
    private Person dennis;
    private Person hedy;

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(app());
        slug = letter.frozen().slug();
        letter.named("dorothy", "edsger");
        letter.named(barbara());
        Stream.of("dennis", "hedy")
                .forEach(name -> app().get(CoAuthors.class)
                        .invite(letter.id(), StaffLetter.ADA, new Colleague(null, name, name, "", ""), Role.AUTHOR));
        dennis = person("dennis").open("/");
        hedy = person("hedy").open("/");
    }

    /** As the sign-in knows her. */
    private static Employee barbara() {
        return new Employee(id(5), "barbara", "Barbara Canright", "Analyst", "Research", true);
    }

    private static EmployeeId id(int number) {
        var issuer = TestKeycloak.running().url() + "/realms/company";
        return new EmployeeId(issuer, "00000000-0000-4000-8000-%012d".formatted(number));
    }

    @Test
    void aLetterUnderEmbargoBecomesPublicByTheClock() throws IOException {
        var story = new Story("Under embargo, and public by the clock");
        embargo(Duration.ofDays(3));
        var kit = KitPage.open(dennis, letter.id().value());
        kit.write("Headline", "Mapmakers ask for peace");
        kit.write("Place", "Port Ellery");
        kit.saveTheRelease();
        kit.quote("I drew the map of my own street.", "Amara Diallo, engineer");
        kit.bring(Files.readAllBytes(PICTURE), "A bridge over a river", "Amara Diallo");
        var link = kit.linkFor("The Gazette");
        var lost = kit.linkFor("Radio Ellery");
        dennis.picture("press-kit-room");
        story.tell("Dennis writes the press release, quotes somebody who agreed, brings a picture, makes two links");

        var reader = person("journalist");
        var page = reader.page();
        page.context().grantPermissions(List.of("clipboard-write"));
        page.navigate(link);
        assertThat(page.locator(".embargo")).containsText("EMBARGOED UNTIL");
        assertThat(page.locator("#release h3")).hasText("Mapmakers ask for peace");
        assertThat(page.locator("main")).not().containsText("Barbara");
        page.getByText("Copy the press release").click();
        assertThat(page.locator("#release .copy")).hasText("Copied");
        Axe.findsNothingSerious(page, "the press kit under embargo");
        reader.picture("press-kit");
        assertThat(page.context().cookies()).isEmpty();
        story.tell(
                "A journalist reads the kit, without a sign-in or a cookie, and copies the press release; nobody is named");
        kit.revoke("Radio Ellery");
        assertThat(reader.page().navigate(lost).status()).isEqualTo(404);
        story.tell("The other link is revoked, and leads nowhere");

        keyholdersOpen();
        page.navigate(link);
        assertThat(page.locator("#facts")).containsText("3 verified employees");
        assertThat(page.locator(".sig")).containsText("Barbara");
        page.getByText("Verify this letter").click();
        page.getByText("Check the bundle of this letter").click();
        assertThat(page.locator("#result")).containsText("At least 3 distinct eligible accounts");
        story.tell("The signatures are opened: the kit has the final count, the names, and the bundle, which verifies");

        RoomPage.open(dennis, letter.id().value()).propose("Schedule", "Schedule");
        dennis.picture("release-room-scheduled");
        var room = RoomPage.open(hedy, letter.id().value());
        room.confirm();
        room.says("Public by itself");
        assertThat(page.navigate(publicPage()).status()).isEqualTo(404);
        app().advance(Duration.ofDays(3));
        until200(page, link);
        assertThat(page).hasURL(RunningApp.APP_URL + "/p/" + slug + "/press-kit.html");
        assertThat(page.locator(".embargo")).hasText("FOR IMMEDIATE RELEASE");
        page.navigate(publicPage());
        assertThat(page.locator("h1")).hasText(letter.frozen().title());
        reader.picture("public-page");
        story.tell("Dennis schedules, Hedy confirms; when the embargo ends, page and kit are public by themselves");
        assertThat(reader.errors()).filteredOn(error -> !error.contains("404")).isEmpty();
    }

    @Test
    void aLetterThatHasLeakedIsReleasedAtOnceAndThenLivesOn() {
        var story = new Story("Leaked, and what comes afterwards");
        embargo(Duration.ofDays(3));
        keyholdersOpen();
        RoomPage.open(dennis, letter.id().value()).leaked("The Gazette has the text since this morning.");
        dennis.picture("release-room-leaked");
        RoomPage.open(hedy, letter.id().value()).confirm();
        var reader = person("reader");
        var page = reader.page();
        RoomPage.open(dennis, letter.id().value()).says("The letter is public");
        until200(page, publicPage());
        assertThat(page.locator(".sig li")).hasCount(3);
        story.tell("Dennis says what has leaked, Hedy confirms: it is public, two days before the embargo ends");

        var press = PressPage.open(dennis, letter.id().value());
        press.tell("Update", "In a sentence or two", "The board has met us.");
        press.tell("Correction", "What this page said", "Four", "What it should say", "Five", "Why", "A slip.");
        press.tell(
                "The company’s response",
                "What they said, word for word",
                "We have read the letter.",
                "Where they said it",
                "A statement");
        press.chooses("What became of a demand", "How it stands", "Partly met");
        press.tell("In a sentence or two", "One contract has ended.");
        press.tell("In a sentence or two", "Nothing more was heard.");
        dennis.picture("press-room");
        page.reload();
        assertThat(page.locator("#since")).containsText("The board has met us.");
        assertThat(page.locator("#since")).containsText("This page said “Four”. It should say “Five”. A slip.");
        assertThat(page.locator("#response")).containsText("We have read the letter.");
        assertThat(page.locator("#ledger")).containsText("Partly met");
        Axe.findsNothingSerious(page, "the public page, later");
        reader.picture("public-page-later");
        story.tell("An update, a correction, the company's response and what became of a demand stand on the page");

        var followUp = DraftPage.followUp(dennis).page().locator(".ProseMirror");
        assertThat(followUp.locator("blockquote")).hasText("We have read the letter.");
        dennis.picture("follow-up");
        story.tell("Dennis begins a follow-up, which quotes what the company said");

        var own = person("barbara").open("/line/" + slug);
        assertThat(own.page().locator(".printed-line")).containsText("Barbara");
        own.picture("my-line");
        own.page().getByText("Remove my line").first().click();
        own.page()
                .locator("vaadin-dialog, vaadin-dialog-overlay")
                .getByText("Remove my line")
                .last()
                .click();
        assertThat(own.page().locator("main")).containsText("Your line is removed");
        page.reload();
        assertThat(page.locator(".sig li")).hasCount(2);
        assertThat(page.locator("main")).not().containsText("Barbara");
        assertThat(page.locator(".count b")).hasText("3");
        page.getByText("Verify this letter").first().click();
        page.getByText("Check the bundle of this letter").click();
        assertThat(page.locator("#result")).containsText("At least 3 distinct eligible accounts, 2 named");
        reader.picture("verify-desk");
        story.tell("Barbara has her line removed: the page names two, three still count, and the bundle verifies");
    }

    @Test
    void twoKeyholdersOpenALetterWithoutWhatCannotBeReadAndOneAloneDoesNot() {
        Unreadable.sign(letter, "eve");
        Unreadable.stuck(letter, id(7), id(10));

        var denniss = RoomPage.open(dennis, letter.id().value());
        denniss.says("Signatures that cannot be read with these keys: 1");
        dennis.picture("release-room-stuck");
        denniss.openWithoutTheUnreadable("You ask for it");
        denniss.says("Keyholders who would open without them: 1 of 2");
        Axe.findsNothingSerious(dennis.page(), "the release room while one keyholder gives up");
        dennis.picture("release-room-giving-up");
        denniss.wouldRatherWait();
        denniss.openWithoutTheUnreadable("You ask for it");

        var hedys = RoomPage.open(hedy, letter.id().value());
        hedys.openWithoutTheUnreadable("Another keyholder has asked for it already");
        hedys.says("Opened.");
    }

    private void embargo(Duration length) {
        var ends = app().get(Clock.class).instant().plus(Duration.ofDays(1)).plus(length);
        app().get(Releases.class).setEmbargo(letter.id(), StaffLetter.ADA, ends);
    }

    private void keyholdersOpen() {
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        app().get(Deciding.class).previewRead(letter.id(), StaffLetter.ADA);
        SecondHand.tick(app()); // what there is to publish is published before anybody looks
    }

    /** Public files follow a decision as soon as they are made. */
    private static void until200(Page page, String address) {
        Patience.until(
                address + " is public",
                Duration.ofMinutes(1),
                () -> page.navigate(address).status() == 200);
    }

    private String publicPage() {
        return RunningApp.APP_URL + "/p/" + slug + "/";
    }
}
