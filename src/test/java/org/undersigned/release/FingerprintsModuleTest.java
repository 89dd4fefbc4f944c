package org.undersigned.release;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.release.StaffLetter.ADA;
import static org.undersigned.release.StaffLetter.GRACE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.frozen.FingerprintLine;
import org.undersigned.letter.frozen.FingerprintList;
import org.undersigned.letter.frozen.Stage;

/** The list of all fingerprints only ever grows, whatever becomes of a letter. */
class FingerprintsModuleTest extends InAReleaseHouse {

    @Test
    void whatIsOpenedForSigningIsListedForGoodWhateverBecomesOfIt() {
        var released = letter;
        assertThat(list().getLast()).contains(released.frozen().fingerprint().base64Url());
        released.counted("barbara", "dorothy", "edsger");
        var withdrawn = listedAs(StaffLetter.openIn(house));
        var lapsed = StaffLetter.openIn(house);
        var before = list();

        released.toRelease();
        house.get(Withdrawals.class).ask(withdrawn.id(), ADA);
        house.get(Withdrawals.class).ask(withdrawn.id(), GRACE);
        house.clock().advance(Duration.ofDays(30));
        house.tick();

        assertThat(List.of(released.stage(), withdrawn.stage(), lapsed.stage()))
                .containsExactly(Stage.RELEASED, Stage.WITHDRAWN, Stage.LAPSED);
        assertThat(list()).isEqualTo(before);
        listedAs(StaffLetter.openIn(house));
        assertThat(list()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
    }

    private StaffLetter listedAs(StaffLetter letter) {
        assertThat(list().getLast()).contains(letter.frozen().fingerprint().base64Url());
        return letter;
    }

    @Test
    void aLetterThatFallsBackToSigningIsListedOnce() {
        var fickle = letter.enrolled("frances").signer();
        letter.post(fickle.sign());
        letter.counted("hedy", "katherine");
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);
        var before = list();
        letter.post(fickle.withdraw());
        letter.flush();
        house.tick();

        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void lettersThatAreOpenedInOneMomentAreListedOneAfterTheOther() {
        var before = list().size();
        var all = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(() -> StaffLetter.openIn(house)))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(list()).hasSize(before + 4);
        assertThat(brokenLinks(list())).isEmpty();
    }

    @Test
    void aLineThatIsTakenOutOrChangedBreaksTheChain() {
        IntStream.range(0, 3).forEach(n -> StaffLetter.openIn(house));
        var whole = list();
        assertThat(brokenLinks(whole)).isEmpty();

        var shorter = new ArrayList<>(whole);
        shorter.remove(1);
        assertThat(brokenLinks(shorter)).containsExactly(2);
        var earlier = new ArrayList<>(whole);
        earlier.set(1, whole.get(1).replaceFirst(" \\d{4}-", " 1999-"));
        assertThat(brokenLinks(earlier)).containsExactly(2);
    }

    private List<String> list() {
        return house.get(FingerprintList.class).lines().stream()
                .map(FingerprintLine::text)
                .toList();
    }

    /** Which lines do not fit to the one before them, by docs/protocol.md alone. */
    private static List<Integer> brokenLinks(List<String> lines) {
        var broken = new ArrayList<Integer>();
        var before = new byte[32];
        for (var n = 1; n <= lines.size(); n++) {
            var line = lines.get(n - 1);
            var said = line.substring(0, line.lastIndexOf(' '));
            var link = Base64.getUrlDecoder().decode(line.substring(said.length() + 1));
            if (!MessageDigest.isEqual(link, linked(before, said))) {
                broken.add(n);
            }
            before = link;
        }
        return broken;
    }

    private static byte[] linked(byte[] before, String said) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update("OL1 list\0".getBytes(US_ASCII));
            hash.update(before);
            return hash.digest(said.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
