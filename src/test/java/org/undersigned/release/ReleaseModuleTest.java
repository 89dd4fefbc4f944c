package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.undersigned.release.StaffLetter.GRACE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.undersigned.credential.Credentials;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.verify.Verify;

/** docs/protocol.md section 4, from the opening stage to the front page. */
class ReleaseModuleTest extends InAReleaseHouse {

    @Test
    void twoOfThreeOpenReleaseAndAnybodyCanCount(@TempDir Path folder) throws IOException {
        letter.named("barbara", "dorothy");
        letter.inRole("Engineering", 10);
        letter.inRole("Sales", 2);
        letter.counted("edsger");
        letter.toOpening();

        letter.handOver(3);
        assertThat(letter.stage()).isEqualTo(Stage.OPENING);
        letter.handOver(1);
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertNothingSealedIsLeft();
        letter.release();

        assertThat(letter.stage()).isEqualTo(Stage.RELEASED);
        var edition = house.get(PublicLetters.class).edition(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 15 distinct eligible accounts, 2 named");
        assertThat(house.publicFolder(edition.slug()).resolve("index.html"))
                .content()
                .contains("<li>barbara <span>Engineer</span></li>\n<li>dorothy <span>Engineer</span></li>")
                .contains("and 10 in Engineering, and 3 verified employees who are counted, not named.")
                .doesNotContain("Sales");
        assertThat(rows("opened_line") + rows("entry") + rows("handover", "shares is not null"))
                .isZero();
    }

    @Test
    void aCopiedCiphertextCountsIsNotPrintedAndHoldsNobodyUp(@TempDir Path folder) throws IOException {
        var victim = letter.enrolled("barbara");
        var sealed = victim.signer().sign(victim.named());
        letter.post(sealed);
        letter.post(letter.enrolled("copycat").signer().copy(sealed));
        letter.counted("dorothy");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);

        letter.release();

        var edition = house.get(PublicLetters.class).edition(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 3 distinct eligible accounts, 1 named");
    }

    @Test
    void payloadsThatAVerifierWouldRefuseAreCountedAndNotPrinted(@TempDir Path folder) throws IOException {
        var borrowed = letter.enrolled("barbara").named();
        letter.named("dorothy");
        letter.sealed("a", "{\"choice\": \"COUNTED\"}");
        letter.sealed("b", "{\"choice\":\"COUNTED\",\"statement\":\"hello\"}");
        letter.sealed("c", "{\"choice\":\"ROLE\",\"role\":\"Board\"}");
        letter.sealed("d", "{\"choice\":\"COUNTED\",\"choice\":\"COUNTED\"}");
        letter.sealed("e", "{\"choice\":\"NAMED\"}");
        letter.sealed("f", "not json");
        letter.sealed("g", borrowed.replace("\"sig\":\"", "\"sig\":\"A"));
        letter.sealed("h", "{\"choice\":1}");
        letter.sealed("i", "\uFEFF{\"choice\":\"COUNTED\"}");
        letter.sealed("j", "{\"choice\":\"COUNTED\",\"role\":null}");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);

        assertThat(printed()).isEqualTo(1);
        letter.release();
        var edition = house.get(PublicLetters.class).edition(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 11 distinct eligible accounts, 1 named");
    }

    @Test
    void anAccountAppearsByNameOnceWithWhatItSaidLast(@TempDir Path folder) throws IOException {
        var barbara = letter.enrolled("barbara");
        letter.post(barbara.signer().sign(barbara.named()));
        var lender = letter.enrolled("dorothy").signer();
        lender.sign();
        letter.post(lender.sign(barbara.named()));
        letter.counted("edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        letter.release();

        var edition = house.get(PublicLetters.class).edition(letter.id()).orElseThrow();
        assertThat(verified(folder, edition)).contains("at least 3 distinct eligible accounts, 1 named");
    }

    @Test
    void aReleaseThatFailsHalfWayReleasesNothing() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        house.jdbc()
                .sql("insert into edition (letter_id, slug, body, bundle) values ('x', :slug, :bytes, :bytes)")
                .param("slug", letter.frozen().slug())
                .param("bytes", new byte[0])
                .update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> letter.release());
        assertThat(letter.stage()).isEqualTo(Stage.OPENED);
        assertThat(printed()).isEqualTo(3);
        assertThat(house.publicFolder(letter.frozen().slug())).doesNotExist();

        house.jdbc().sql("delete from edition where letter_id = 'x'").update();
        house.get(Deciding.class).confirm(letter.id(), GRACE);
        assertThat(house.publicFolder(letter.frozen().slug()))
                .as("once the trouble is gone")
                .exists();
    }

    void assertNothingSealedIsLeft() {
        assertThat(sealed()).isZero();
        assertThat(rows("issuer_key", "wrapped is not null")).isZero();
        assertThat(rows("handover", "shares is not null")).isZero();
        assertThat(house.jdbc()
                        .sql("select count(*) from enrolment where d = :d")
                        .param("d", letter.frozen().fingerprint().bytes())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(house.get(Credentials.class).enrolled(letter.id()))
                .as("E stays")
                .isPositive();
    }

    private static String verified(Path folder, Edition edition) throws IOException {
        var bundle = Files.write(folder.resolve("bundle.jsonl.gz"), edition.bundle());
        var text = Files.write(folder.resolve("text.json"), edition.text());
        var said = new ByteArrayOutputStream();
        var code = Verify.run(
                List.of(bundle.toString(), text.toString()), new PrintStream(said, true), new PrintStream(said, true));
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }
}
