package org.undersigned.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.undersigned.letter.text.LetterPage;
import org.undersigned.letter.text.LetterText;

/** A letter on paper: what it says, what it claims to be, and what it does not say. */
@Tag("long")
class PdfTest {

    private static final String PAGE = """
            <!doctype html><html lang="de"><head><title>Zoë &amp; die Brücke</title></head><body><h1>Zoë &amp; die Brücke</h1>
            <p>Erstens<sup class="note"><a href="#source-1" id="note-1" aria-label="Quelle 1">1</a></sup>, <b>zweitens</b>
            <i>drittens</i>.</p><ul><li>Щит</li><li>Ångström</li></ul>
            <ol><li id="source-1">Die Zeitung, <cite><a href="https://example.org/">Ein Titel</a></cite>
            <a class="back" href="#note-1" aria-label="Zurück">↩</a></li></ol></body></html>""";

    @Test
    void archivesAndScreenReadersCanKeepIt() throws Exception {
        for (var page : new String[] {PAGE, LetterPage.of(sample())}) {
            VeraPdf.agrees(Pdf.of(page));
        }
    }

    @Test
    void theSamePageIsTheSameBytes() throws IOException {
        assertThat(Pdf.of(PAGE)).isEqualTo(Pdf.of(PAGE));
        assertThat(Pdf.of(PAGE.replace("zweitens", "dreimal"))).isNotEqualTo(Pdf.of(PAGE));
    }

    @Test
    void nothingInItSaysWhoMadeItWhenOrWithWhat() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.of(PAGE))) {
            var about = pdf.getDocumentInformation();
            assertThat(about.getCOSObject().size()).isZero();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), ISO_8859_1))
                    .doesNotContainIgnoringCase("producer")
                    .doesNotContainIgnoringCase("creator")
                    .doesNotContainIgnoringCase("date")
                    .doesNotContain(System.getProperty("user.name") + "/");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }
    }

    @Test
    void itsWordsCanBeReadAloudAndCopied() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.of(PAGE))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zoë & die Brücke", "zweitens", "Щит", "Ein Titel");
        }
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        var file = Path.of("src/test/resources/letters/sample.json").toUri();
        var page = PAGE.replace(
                "<p>",
                "<link rel=\"stylesheet\" href=\"" + file + "\"><img alt=\"x\" src=\"http://127.0.0.1:9/x\"><p>");

        assertThat(Pdf.of(page)).isNotEmpty();
    }

    private static LetterText sample() throws IOException {
        return LetterText.parse(Files.readAllBytes(Path.of("src/test/resources/letters/sample.json")));
    }
}
