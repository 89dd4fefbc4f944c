package org.undersigned.letter.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.text.LetterMarkdown;
import org.undersigned.letter.text.LetterPage;
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.letter.text.LetterText;
import org.undersigned.paper.Pdf;

/** Turns the text that a co-author's page read out of the draft into a file. Nothing of it is kept. */
@RestController
@RequestMapping("/api/drafts/{letter}/export")
class ExportController {

    /** What a letter can be taken along as. */
    enum Form {
        md("text/markdown;charset=UTF-8"),
        txt("text/plain;charset=UTF-8"),
        html("text/html;charset=UTF-8"),
        pdf("application/pdf");

        private final MediaType type;

        Form(String type) {
            this.type = MediaType.parseMediaType(type);
        }

        byte[] of(LetterText text) {
            return switch (this) {
                case md -> LetterMarkdown.of(text).getBytes(UTF_8);
                case txt -> LetterPlain.of(text).getBytes(UTF_8);
                case html -> LetterPage.of(text).getBytes(UTF_8);
                case pdf -> Pdf.of(LetterPage.of(text));
            };
        }
    }

    private final CoAuthors coAuthors;
    private final CurrentEmployee current;

    ExportController(CoAuthors coAuthors, CurrentEmployee current) {
        this.coAuthors = coAuthors;
        this.current = current;
    }

    @PostMapping(path = "/{form}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> export(@PathVariable String letter, @PathVariable Form form, @RequestBody byte[] text) {
        coAuthors.require(new LetterId(letter), current.get());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letter." + form + "\"")
                .contentType(form.type)
                .body(form.of(LetterText.parse(text)));
    }
}
