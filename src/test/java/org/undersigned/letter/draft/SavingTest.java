package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.identity.Sessions;
import org.undersigned.letter.Role;
import org.undersigned.letter.draft.update.ByteWriter;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.Patience;

/** What may be written, and what a page is told about it. */
class SavingTest extends SocketTest {

    @Autowired
    private Sessions sessions;

    private final RandomGenerator random = new Random();
    private final long ids = random.nextLong(1, 1L << 32);

    @Test
    void tellsTheOthersAndSaysSaved() {
        var ada = joined("ada");
        var grace = joined("grace");
        ada.update(Crafted.text(ids, "We"));
        ada.untilSaved(2);
        grace.until("the words of a colleague", heard -> heard.sync() == Frames.UPDATE);
        assertThat(grace.heardUpdate(Crafted.text(ids, "We"))).isTrue();
        assertThat(ada.heardUpdate(Crafted.text(ids, "We"))).isFalse();
    }

    @Test
    void saysNothingUnknownToWhoDidNotAsk() {
        var stock = Line.open(port, letter, "ada employee", "", "Origin", Line.OURS);
        stock.ask();
        stock.update(Crafted.text(ids, "We"));
        stock.until("the answer", heard -> heard.sync() == Frames.ANSWER);
        joined("grace")
                .until("what the other wrote", heard -> heard.sync() == Frames.ANSWER && heard.body().length > 2);
        assertThat(stock.heard).allMatch(heard -> heard.kind() <= 3);
    }

    @Test
    void takesAPasteOf200Kilobytes() {
        var ada = joined("ada");
        ada.update(Crafted.text(ids, "p".repeat(200_000)));
        ada.untilSaved(2);
    }

    @Test
    void takesNoMessageAboveItsLimitHoweverItIsCut() {
        var ada = joined("ada");
        var part = new byte[10_000];
        for (var i = 0; i < 200 && ada.code == 0; i++) {
            ada.sendPart(part).exceptionally(closed -> null).join();
        }
        ada.untilClosed("refused");
    }

    @Test
    void throwsOutWhoFloodsAndDoesNotLetThemBeginAnew() {
        Patience.until("a flood is kept outside", Duration.ofMinutes(1), () -> {
            if (!isKeptOutside("alan")) {
                flood(joined("alan")).untilClosed("refused");
            }
            return isKeptOutside("alan"); // unless this took longer than one has to wait
        });

        var ada = joined("ada");
        ada.update(Crafted.text(ids, "We"));
        ada.untilSaved(2);
    }

    private boolean isKeptOutside(String person) {
        try {
            joined(person).hangUp();
            return false;
        } catch (CompletionException refused) {
            var answer = ((WebSocketHandshakeException) refused.getCause()).getResponse();
            return answer.statusCode() == 429;
        }
    }

    private Line flood(Line line) {
        line.update(Crafted.text(ids + 5, "x"));
        try {
            for (var at = 1; at < 5000 && line.code == 0; at++) {
                line.update(Crafted.typedOn(ids + 5, at, "x"));
            }
        } catch (CompletionException thrownOut) {
            // that is what it came for
        }
        return line;
    }

    @Test
    void closesWhoTakesAColleaguesIds() {
        var ada = joined("ada");
        var grace = joined("grace");
        ada.update(Crafted.text(ids, "We"));
        ada.untilSaved(2);
        grace.update(Crafted.poison(ids, 2, 1_000_000));
        grace.untilClosed("refused");
        ada.update(Crafted.typedOn(ids, 2, " ask"));
        ada.untilSaved(3);
        assertThat(joined("alan").heard).anyMatch(heard -> contains(heard.body(), " ask"));
    }

    @Test
    void knowsTheOwnerOfAnIdAlsoFromAnEarlierDay() {
        var ada = joined("ada");
        ada.update(Crafted.text(ids, "We"));
        ada.untilSaved(2);
        ada.hangUp();
        var grace = joined("grace");
        grace.update(Crafted.typedOn(ids, 2, " never said that"));
        grace.untilClosed("refused");
    }

    @Test
    void closesWhoSpeaksAnotherLanguage() {
        var garbled = joined("ada");
        garbled.update(Crafted.hang());
        garbled.untilClosed("refused");
        var unknown = joined("ada");
        unknown.send(new ByteWriter().varUint(77).toBytes());
        unknown.untilClosed("refused");
    }

    @Test
    void asksAgainWhereSomethingIsMissing() {
        var ada = joined("ada");
        ada.update(Crafted.typedOn(ids, 2, " ask"));
        ada.until("a second question", heard -> heard.sync() == Frames.ASK && heard != ada.heard.getFirst());
        ada.send(Frames.answer(Crafted.text(ids, "We ask")));
        ada.untilSaved(3);
    }

    @Test
    void takesNothingFromAReviewer() {
        var mary = joined("mary");
        mary.untilTold("\"reviewer\"");
        mary.update(Crafted.text(ids, "No"));
        var ada = joined("ada");
        ada.update(Crafted.text(ids + 1, "We"));
        ada.untilSaved(2);
        assertThat(joined("grace").heard).noneMatch(heard -> contains(heard.body(), "No"));
    }

    @Test
    void locksWhenATextIsProposedAndGoesOnWhereItStopped() {
        var ada = joined("ada");
        ada.update(Crafted.text(ids, "We"));
        ada.untilSaved(2);
        letters.propose(letter, "A letter", new byte[] {1}, new byte[] {2});
        ada.untilTold("\"proposed\"");
        ada.update(Crafted.typedOn(ids, 2, " ask"));
        letters.goOnEditing(letter);
        ada.until("asked for what was dropped", heard -> heard.sync() == Frames.ASK && heard != ada.heard.getFirst());
        ada.send(Frames.answer(Crafted.text(ids, "We ask")));
        ada.untilSaved(4);
    }

    @Test
    void staysLockedWhenFrozen() {
        var ada = joined("ada");
        letters.propose(letter, "A letter", new byte[] {1}, new byte[] {2});
        letters.moveTo(letter, Stage.SIGNING);
        ada.untilTold("\"frozen\"");
        joined("grace").untilTold("\"frozen\"");
    }

    @Test
    void closesAtOnceForWhoIsRemoved() {
        var grace = joined("grace");
        coAuthors.remove(letter, Typist.employee("ada"), "grace");
        grace.untilClosed("removed");
    }

    @Test
    void takesNothingMoreFromWhoOnlyReviewsFromNowOn() {
        var grace = joined("grace");
        grace.update(Crafted.text(ids, "We"));
        grace.untilSaved(2);
        coAuthors.changeRole(letter, Typist.employee("ada"), "grace", Role.REVIEWER);
        grace.untilTold("\"reviewer\"");
        grace.update(Crafted.typedOn(ids, 2, " never said that"));
        var ada = joined("ada");
        ada.update(Crafted.text(ids + 1, "We"));
        ada.untilSaved(2);
        assertThat(joined("alan").heard).noneMatch(heard -> contains(heard.body(), "never"));
    }

    @Test
    void closesWhenTheSessionEndsAndTakesNothingMore() {
        var cookie = app.send("GET", "/login-error", "X-Test-Person: grace employee")
                .header("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        var grace = Line.open(port, letter, "grace employee", "?saved=1", "Origin", Line.OURS, "Cookie", cookie);
        grace.until("the first question", heard -> heard.sync() == Frames.ASK);
        sessions.end(cookie.substring(cookie.indexOf('=') + 1));
        grace.untilClosed("signed-out");
        var ada = joined("ada");
        ada.update(Crafted.text(ids, "We"));
        ada.untilSaved(2);
    }

    @Test
    void showsNobodyUnderAnotherName() {
        var ada = joined("ada");
        var grace = joined("grace");
        ada.send(caret(ids, 1, "{}"));
        grace.send(
                caret(
                        ids + 1,
                        1,
                        "{\"user\":{\"name\":\"Ada\"},\"note\":\"words\",\"cursor\":{\"anchor\":{\"tname\":\"x\"},\"head\":null}}"));
        ada.until("a caret", heard -> heard.kind() == 1 && contains(heard.body(), "Grace"));
        assertThat(ada.heard).noneMatch(heard -> contains(heard.body(), "\"Ada\"") || contains(heard.body(), "words"));
        grace.hangUp();
        ada.until("it is gone", heard -> heard.kind() == 1 && contains(heard.body(), "null"));
    }

    @Test
    void passesOnACaretOnlyOnceHoweverOftenItIsRepeated() throws InterruptedException {
        var ada = joined("ada");
        var grace = joined("grace");
        ada.send(caret(ids, 1, "{}"));
        grace.until("a caret", heard -> heard.kind() == 1 && contains(heard.body(), "Ada"));
        grace.send(caret(ids + 1, 1, "{}"));
        ada.until("a caret", heard -> contains(heard.body(), "Grace"));
        for (var i = 0; i < 20; i++) {
            grace.send(caret(ids + 1, 1, "{}"));
            grace.send(caret(ids, 99, "null")); // someone else's
        }
        grace.update(Crafted.text(ids + 1, "x"));
        grace.untilSaved(2);
        Thread.sleep(Duration.ofMillis(200));
        assertThat(ada.heard.stream().filter(heard -> heard.kind() == 1 && contains(heard.body(), "Grace")))
                .hasSize(1);
        assertThat(grace.heard).noneMatch(heard -> heard.kind() == 1 && contains(heard.body(), "null"));
    }

    private static byte[] caret(long client, long clock, String state) {
        return Frames.awareness(new ByteWriter()
                .varUint(1)
                .varUint(client)
                .varUint(clock)
                .string(state)
                .toBytes());
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.UTF_8).contains(text);
    }
}
