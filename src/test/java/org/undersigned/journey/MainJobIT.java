package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.LogWatch;
import org.undersigned.rig.Patience;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.Story;

class MainJobIT {

    enum Kind {
        POSTGRES,
        H2;

        Database fresh() {
            return this == POSTGRES ? Databases.postgres() : Databases.h2File();
        }
    }

    private static final int TURNS = 8;
    private static final Duration FLUSH = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void threeWriteALetterFiveSignItAndTheWorldCanCountThem(Kind kind) {
        var story = new Story("The main job, on " + kind);
        var letter = SampleLetter.read();
        try (var app = RunningApp.on(kind.fresh());
                var log = LogWatch.begin();
                var browser = Browser.launch()) {
            var ada = browser.person("ada");
            var grace = browser.person("grace");
            var alan = browser.person("alan");

            var adas = DraftPage.start(ada, letter, letter.paragraphs().getFirst());
            story.tell("Ada starts a letter: “%s”".formatted(letter.title()));
            adas.invite("Grace");
            adas.invite("Alan");
            story.tell("She finds Grace and Alan in the directory and invites them");
            var id = adas.letterId();
            var graces = DraftPage.open(grace, id);
            var alans = DraftPage.open(alan, id);
            adas.seesHere("Grace");
            adas.seesHere("Alan");
            story.tell("All three are in the draft, and see each other");

            writeTogether(List.of(adas, graces, alans), letter.paragraphs());
            story.tell("They write at the same time; all three read the same, and all of it is saved");

            var adasApproval = ApprovePage.open(ada, id);
            adasApproval.nameKeyholders(List.of("Ada", "Grace", "Alan"));
            adasApproval.agreeOnTerms(5, 2, "Engineering\nDesign");
            story.tell("They agree on three keyholders, two of whom open together, and a threshold of five");

            var approvals = List.of(adasApproval, ApprovePage.open(grace, id), ApprovePage.open(alan, id));
            var codes = new ArrayList<String>();
            for (var n = 0; n < approvals.size(); n++) {
                codes.add(approvals.get(n).makeKey("Keyholder " + (n + 1)));
            }
            adasApproval.everyKeyIsMade(3);
            story.tell("Each makes a key on the desk");
            adasApproval.propose();
            story.tell("Ada proposes the text; the draft is read-only now");
            approvals.forEach(ApprovePage::approve);
            story.tell("Each desk compares it with that person's own copy, and they approve");
            adasApproval.openForSigning();
            var link = adasApproval.linkToShare();
            story.tell("The letter is open for signing");

            signPrivately(app, browser, link, story);

            var alansRoom = RoomPage.open(alan, id);
            alansRoom.tryMyKey();
            Axe.findsNothingSerious(alan.page(), "the drill");
            alan.picture("drill");
            story.tell("Alan is asked whether he could still open, and tries his key");

            app.advance(Duration.ofHours(25));
            story.tell("The last look is over");
            var adasRoom = RoomPage.open(ada, id);
            adasRoom.openWithMyKey();
            adasRoom.says("Still missing keyholders: 1");
            var gracesRoom = RoomPage.open(browser.person("grace"), id);
            gracesRoom.openWithTheCode(codes.get(1));
            gracesRoom.says("Opened. What was sealed is destroyed");
            story.tell(
                    "Ada's desk checks every signature and opens; Grace has lost her laptop, and opens with her code");
            adasRoom.says("Opened. What was sealed is destroyed"); // until then her room is about to be drawn again
            adasRoom.readThePreview();
            adasRoom.proposeRelease();
            gracesRoom.confirmRelease();
            story.tell("Ada reads the preview and proposes the release, Grace confirms it");

            var world = new World();
            var slug = link.replaceAll(".*/l/", "").replaceAll("#.*", "");
            world.reads(slug, letter);
            story.tell("Anyone reads the page, without a session or a script: 5 verified employees, two of them named");
            story.tell("bin/verify: " + world.verifies(slug));

            new Discretion(app, letter, id).isKeptBy(log);
            story.tell("The log of all this holds nobody's name, subject, key, address or words");
        }
    }

    /** Six sign, one changes her mind about how, one withdraws. */
    private static void signPrivately(RunningApp app, Browser browser, String link, Story story) {
        var barbara = SignPage.follow(browser.person("barbara"), link);
        barbara.choose("By name and title");
        barbara.sign();
        var katherine = SignPage.follow(browser.person("katherine"), link);
        katherine.choose("By role");
        katherine.sign();
        var dennis = SignPage.follow(browser.person("dennis"), link);
        dennis.sign();
        story.tell("Barbara signs by name, Katherine by role, Dennis is counted");
        app.advance(FLUSH);
        dennis.comeBackTo("Your signature is in the book");
        story.tell("The book is entered; Dennis comes back and finds his signature in it");

        var frances = SignPage.follow(browser.person("frances"), link);
        frances.sign();
        var dorothy = SignPage.follow(browser.person("dorothy"), link);
        dorothy.sign();
        dorothy.withdraw();
        story.tell("Frances and Dorothy sign; Dorothy withdraws");
        app.advance(FLUSH);
        frances.changeTo("By name and title");
        var hedy = SignPage.follow(browser.person("hedy"), link);
        hedy.sign();
        story.tell("Frances changes to her name, Hedy signs as the fifth");
        app.advance(FLUSH);
        hedy.comeBackTo("Last look");
        story.tell("The threshold is reached: the last look begins");
    }

    /** Each has a paragraph of their own, and all three type in turns of a few words; until the letter is whole. */
    private static void writeTogether(List<DraftPage> pages, List<String> paragraphs) {
        for (var first = 1; first < paragraphs.size(); first += pages.size()) {
            var now = paragraphs.subList(first, Math.min(first + pages.size(), paragraphs.size()));
            for (var n = 0; n < now.size(); n++) {
                pages.get(n).newParagraphAfter(first + n - 1);
                var count = first + n + 1;
                Patience.until(
                        "everyone sees paragraph " + count,
                        Duration.ofSeconds(30),
                        () -> pages.stream()
                                .allMatch(each -> each.bodyParagraphs().size() == count));
            }
            for (var turn = 0; turn < TURNS; turn++) {
                for (var n = 0; n < now.size(); n++) {
                    var words = now.get(n);
                    pages.get(n)
                            .type(words.substring(turn * words.length() / TURNS, (turn + 1) * words.length() / TURNS));
                }
            }
        }
        pages.forEach(DraftPage::saved);
        Patience.until(
                "all have arrived",
                Duration.ofSeconds(30),
                () -> pages.stream()
                        .allMatch(each ->
                                each.bodyParagraphs().equals(pages.getFirst().bodyParagraphs())));
        assertThat(pages.getFirst().bodyParagraphs()).isEqualTo(paragraphs);
    }
}
