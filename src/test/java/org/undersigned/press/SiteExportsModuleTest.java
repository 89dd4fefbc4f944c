package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.identity.Employee;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.WrongStage;
import org.undersigned.release.CannotPrint;
import org.undersigned.release.InAReleaseHouse;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.People;

class SiteExportsModuleTest extends InAReleaseHouse {

    private SiteExports exports;

    @BeforeEach
    void someSignIt() {
        letter.named("barbara", "dorothy", "edsger");
        exports = house.get(SiteExports.class);
    }

    @Test
    void theSiteIsExportedBeforeTheReleaseAndNobodySeesItYet() throws IOException {
        letter.toOpening();
        assertThatExceptionOfType(WrongStage.class).isThrownBy(this::export);
        letter.handOver(1);
        letter.handOver(2);

        export();

        assertThat(site())
                .containsKeys("index.html", "bundle.jsonl.gz", "text.json", "public.css", "letter.txt", "feed.xml");
        assertThat(new String(site().get("index.html"), UTF_8)).contains("<li>barbara ", "href=\"public.css\"");
        assertThat(house.publicFolder(letter.frozen().slug())).doesNotExist();
    }

    @Test
    void thePublicPageSaysWhenItWasLastExported() throws IOException {
        letter.toRelease();
        var page = house.publicFolder(letter.frozen().slug()).resolve("index.html");
        assertThat(page).content().doesNotContain("last exported");

        export();

        assertThat(page).content().contains("last exported on ");
        assertThat(site().get("index.html")).isEqualTo(Files.readAllBytes(page));
    }

    @Test
    void theSameLetterGivesTheSameArchive() throws IOException {
        letter.toRelease();
        byte[] once;
        byte[] again;
        Instant began;
        do { // the page names the minute in which it was exported
            began = minute();
            once = exported();
            again = exported();
        } while (!minute().equals(began));

        assertThat(again).isEqualTo(once);
    }

    private Instant minute() {
        return house.get(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void onlyCoAuthorsExport() {
        letter.toRelease();
        var eve = new Employee(People.id("eve"), "eve", "Eve", "", "", true);

        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> exports.export(letter.id(), eve));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> exports.archive(letter.id(), eve));
        export();
        assertThat(exports.archive(letter.id(), StaffLetter.ADA)).isPresent();
    }

    @Test
    void anArchiveThatWouldLackSomethingOrHoldAWrongBundleIsNotMade() throws IOException {
        letter.toRelease();
        var files = new TreeMap<>(site(exported()));
        SiteCheck.check(files);

        var lacking = new TreeMap<>(files);
        lacking.remove("public.css");
        assertThatExceptionOfType(CannotPrint.class)
                .isThrownBy(() -> SiteCheck.check(lacking))
                .withMessageContaining("public.css");
        var wrong = new TreeMap<>(files);
        wrong.put("text.json", new byte[] {1});
        assertThatExceptionOfType(CannotPrint.class).isThrownBy(() -> SiteCheck.check(wrong));
    }

    private void export() {
        exports.export(letter.id(), StaffLetter.ADA);
    }

    private byte[] exported() throws IOException {
        export();
        return Files.readAllBytes(exports.archive(letter.id(), StaffLetter.ADA).orElseThrow());
    }

    private TreeMap<String, byte[]> site() throws IOException {
        return site(
                Files.readAllBytes(exports.archive(letter.id(), StaffLetter.ADA).orElseThrow()));
    }

    private TreeMap<String, byte[]> site(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().replaceFirst(letter.frozen().slug() + "/", ""), zip.readAllBytes());
            }
        }
        return files;
    }
}
