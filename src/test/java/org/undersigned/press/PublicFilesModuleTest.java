package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.identity.Employee;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.release.InAReleaseHouse;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.People;

class PublicFilesModuleTest extends InAReleaseHouse {

    private Path folder;

    @BeforeEach
    void release() {
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        folder = house.publicFolder(letter.frozen().slug());
        assertThat(folder).as("before the release").doesNotExist();
        letter.release();
    }

    @Test
    void aReleasedLetterIsAFolderThatCanBeCopiedAnywhere() throws IOException {
        assertThat(folder.resolve("index.html")).content().contains("href=\"public.css\"", "<li>barbara ");
        assertThat(folder.resolve("letter.txt")).content().startsWith("Keep our maps out of the war room");
        assertThat(Files.readAllBytes(folder.resolve("text.json")))
                .isEqualTo(letter.frozen().text());
        assertThat(folder.resolve("letter.json")).content().contains("\"verifiedEmployees\" : 3");
        assertThat(folder.resolve("feed.xml")).isNotEmptyFile();
        assertThat(folder.resolve("bundle.jsonl.gz")).isNotEmptyFile();
        assertThat(folder.resolve("public.css")).isNotEmptyFile();
    }

    @Test
    void whatIsLostIsMadeAgainAndWhatWasNeverDecidedIsForgotten() throws IOException {
        var before = Files.readAllBytes(folder.resolve("index.html"));
        var printing = folder.toRealPath();
        var other = letter.frozen().slug() + ".1.00112233445566ff";
        var undecided = Files.createDirectories(printing.resolveSibling(other));
        Files.writeString(undecided.resolve("index.html"), "of a decision that was never taken");
        var half = Files.createDirectories(printing.resolveSibling(".new-" + printing.getFileName()));
        Files.writeString(half.resolve("index.html"), "half a pa");
        FileSystemUtils.deleteRecursively(printing);

        house.get(Publishing.class).follow();

        assertThat(Files.readAllBytes(folder.resolve("index.html"))).isEqualTo(before);
        assertThat(undecided).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void aLinkThatIsLostLeadsAgainToWhatWasPrinted() throws IOException {
        var printing = folder.toRealPath();
        var printed = Files.getLastModifiedTime(printing.resolve("index.html"));
        Files.delete(folder);

        house.get(Publishing.class).follow();

        assertThat(folder.toRealPath()).isEqualTo(printing);
        assertThat(Files.getLastModifiedTime(printing.resolve("index.html"))).isEqualTo(printed);
    }

    @Test
    void aNewPrintingTakesTheOldOnesPlaceInOneStep() throws IOException {
        var first = folder.toRealPath();
        var profiles = house.get(Profiles.class);

        profiles.write(letter.id(), StaffLetter.ADA, new Profile("We ask one thing.", "press@letters.example"));

        assertThat(folder.resolve("index.html")).content().contains("We ask one thing.");
        assertThat(folder.toRealPath()).isNotEqualTo(first);
        assertThat(first).doesNotExist();
    }

    @Test
    void whoIsNoCoAuthorWritesNothingBesideTheLetter() {
        var profiles = house.get(Profiles.class);
        var eve = new Employee(People.id("eve"), "eve", "Eve", "", "", true);

        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> profiles.write(letter.id(), eve, new Profile("Nonsense", "")));
        profiles.write(letter.id(), StaffLetter.ADA, new Profile("Sense", ""));
        assertThat(folder.resolve("index.html")).content().contains("Sense");
    }
}
