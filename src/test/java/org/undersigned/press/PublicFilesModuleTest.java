package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.release.ReleaseHouse;
import org.undersigned.release.Releases;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Databases;

class PublicFilesModuleTest {

    private static ReleaseHouse house;

    private StaffLetter letter;
    private Path folder;

    @BeforeAll
    static void moveIn() {
        house = ReleaseHouse.on(Databases.h2InMemory());
    }

    @AfterAll
    static void moveOut() {
        house.close();
    }

    @BeforeEach
    void release() {
        letter = StaffLetter.openIn(house);
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        folder = house.publicFolder(letter.frozen().slug());
        assertThat(folder).as("before the release").doesNotExist();
        house.get(Releases.class).release(letter.id(), StaffLetter.ADA);
    }

    @Test
    void aReleasedLetterIsAFolderThatCanBeCopiedAnywhere() throws IOException {
        assertThat(folder.resolve("index.html")).content().contains("href=\"public.css\"", "<li>barbara ");
        assertThat(folder.resolve("letter.txt")).content().startsWith("Keep our maps out of the war room");
        assertThat(Files.readAllBytes(folder.resolve("letter.json")))
                .isEqualTo(letter.frozen().text());
        assertThat(folder.resolve("bundle.jsonl.gz")).isNotEmptyFile();
        assertThat(folder.resolve("public.css")).isNotEmptyFile();
    }

    @Test
    void whatIsLostIsWrittenAgainAndWhatWasHalfWrittenIsReplaced() throws IOException {
        var before = Files.readAllBytes(folder.resolve("index.html"));
        Files.move(folder, folder.resolveSibling("lost-" + letter.id()));
        var half = Files.createDirectories(
                folder.resolveSibling(".new-" + letter.frozen().slug()));
        Files.writeString(half.resolve("index.html"), "half a pa");

        house.get(PublicFiles.class).writeWhatIsMissing();

        assertThat(Files.readAllBytes(folder.resolve("index.html"))).isEqualTo(before);
        assertThat(half).doesNotExist();
    }
}
