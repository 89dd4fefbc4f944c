package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.identity.Employee;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.signing.Staff;
import org.undersigned.verify.Verify;

class NamedLinesModuleTest extends InAReleaseHouse {

    private NamedLines lines;

    @BeforeEach
    void release() {
        letter.named("barbara", "dorothy");
        letter.counted("edsger");
        letter.toRelease();
        lines = house.get(NamedLines.class);
    }

    @Test
    void whoIsNamedFindsTheirLineAndWhoIsCountedFindsNone() {
        assertThat(mine("barbara")).isNotNull();
        assertThat(mine("edsger")).isNull();
        assertThat(mine("a stranger")).isNull();
    }

    @Test
    void aRemovedLineIsInNoFileAndItsSignatureStillCounts() throws IOException {
        assertThat(verified())
                .contains("at least 3 distinct eligible accounts, 2 named")
                .doesNotContain("removed");

        lines.remove(letter.id(), Staff.employee("barbara"));

        assertThat(page()).content().doesNotContain("barbara").contains("dorothy", "3</b> verified employees");
        assertThat(verified())
                .contains("at least 3 distinct eligible accounts, 1 named")
                .contains("Lines removed after the release, and still counted: 1");
        assertThat(mine("barbara")).isNull();

        lines.remove(letter.id(), Staff.employee("dorothy"));
        assertThat(verified()).contains("0 named", "still counted: 2");
    }

    @Test
    void aCorrectedLineIsPrintedAsTheSignInHasItNow() throws IOException {
        var barbara = Staff.employee("barbara");
        var renamed = new Employee(barbara.id(), "barbara", "Barbara Liskov", "Professor", "", true);

        lines.correct(letter.id(), renamed);

        assertThat(page()).content().contains("Barbara Liskov <span>Professor").doesNotContain("<li>barbara");
        assertThat(verified()).contains("1 named", "still counted: 1");

        lines.remove(letter.id(), renamed);
        assertThat(page()).content().doesNotContain("Liskov");
    }

    @Test
    void anAuthorRemovesTheLineOfSomebodyWhoHasLeftAndNobodyElseDoes() throws IOException {
        var named = lines.named(letter.id(), StaffLetter.ADA);
        assertThat(named.values()).extracting(Roster.Signatory::name).containsExactlyInAnyOrder("barbara", "dorothy");
        var hers = named.entrySet().stream()
                .filter(line -> line.getValue().name().equals("barbara"))
                .findAny()
                .orElseThrow()
                .getKey();

        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> lines.removeForSomebody(letter.id(), Staff.employee("dorothy"), hers));
        lines.removeForSomebody(letter.id(), StaffLetter.ADA, hers);

        assertThat(page()).content().doesNotContain("barbara").contains("dorothy");
        assertThat(verified()).contains("1 named", "still counted: 1");
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> lines.removeForSomebody(letter.id(), StaffLetter.ADA, hers));
    }

    @Test
    void nobodyRemovesTheLineOfAnother() {
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> lines.remove(letter.id(), Staff.employee("edsger")));
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> lines.correct(letter.id(), Staff.employee("edsger")));
        assertThat(page()).content().contains("barbara", "dorothy");
    }

    private Roster.Signatory mine(String name) {
        return lines.mine(letter.frozen().slug(), Staff.employee(name))
                .orElseThrow()
                .line();
    }

    private Path page() {
        return house.publicFolder(letter.frozen().slug()).resolve("index.html");
    }

    private String verified() throws IOException {
        var folder = page().getParent();
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true);
        var files = List.of(
                folder.resolve("bundle.jsonl.gz").toString(),
                folder.resolve("text.json").toString());
        assertThat(Verify.run(files, out, out)).as(said::toString).isZero();
        return said.toString();
    }
}
