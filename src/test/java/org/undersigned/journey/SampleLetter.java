package org.undersigned.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.undersigned.letter.text.Block;
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.letter.text.LetterText;

/** A letter of real shape that we wrote ourselves: what the people of the journeys have to say. */
record SampleLetter(LetterText text) {

    static SampleLetter read() {
        try {
            return new SampleLetter(
                    LetterText.parse(Files.readAllBytes(Path.of("src/test/resources/letters/sample.json"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String title() {
        return text.title();
    }

    List<String> paragraphs() {
        return text.body().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> LetterPlain.line(((Block.Paragraph) block).content()))
                .toList();
    }

    List<String> demands() {
        return text.demands().stream()
                .map(demand -> LetterPlain.line(demand.text()))
                .toList();
    }
}
