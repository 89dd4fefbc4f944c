package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.release.Roster.Signatory;

/** The checker of the W3C, as npm has it, reads the pages and their style. */
@Tag("long")
class ValidHtmlTest {

    private static final Path CHECKER = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");

    @TempDir
    Path folder;

    @Test
    void everyPublicPageIsValid() throws Exception {
        var odd = Samples.roster(212, List.of(new Signatory("Ada \"<&>\"", "Engineer")), 118);
        page("one.html", Samples.publication("Title & <more>", odd));
        page("many.html", Samples.publication(Samples.asLongAsTheyAre(), "Meridian", Samples.named(300)));
        page("cited.html", Samples.publication(Samples.cited(), "Meridian", Samples.named(12)));
        page("later.html", SinceThenTest.letter(SinceThenTest.EVERYTHING));
        Files.write(
                folder.resolve("kit.html"),
                Samples.KITS
                        .of(PressKitTest.kit(true, Samples.RELEASED), Optional.empty())
                        .get(KitSheaf.PAGE));
        Files.write(folder.resolve("press-kit.css"), new PageAssets().all().get("press-kit.css"));
        Files.write(folder.resolve("public.css"), new PageAssets().all().get("public.css"));

        assertThat(complaints()).isEmpty();

        Files.writeString(folder.resolve("wrong.html"), "<!doctype html><title>x</title><p><b>x</p></i>");
        assertThat(complaints()).as("a checker that notices").contains("wrong.html");
    }

    private void page(String name, Publication letter) throws IOException {
        Files.writeString(folder.resolve(name), Samples.PAGE.of(letter, ""));
    }

    private String complaints() throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var checker = new ProcessBuilder(
                        java, "-jar", CHECKER.toString(), "--also-check-css", "--skip-non-html", folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(checker.getInputStream().readAllBytes());
        checker.waitFor();
        return said.strip();
    }
}
