package org.undersigned.letter.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a letter, in its parts. Whoever holds one holds a whole letter: an incomplete or malformed one cannot
 * be read.
 *
 * @param addressees to whom it is written, one to ten
 * @param demands what is asked, in order
 * @param closing what follows the demands; may be empty
 * @param sources what the numbers in the text stand for, in the order in which they are cited
 * @param pullQuote the one sentence of the letter that is to be quoted; null where none was marked
 */
public record LetterText(
        String lang,
        String title,
        List<String> addressees,
        String salutation,
        List<Block> body,
        List<Demand> demands,
        List<Block> closing,
        String signOff,
        List<Source> sources,
        @Nullable String pullQuote) {

    /**
     * Reads a structured document and checks it against the letter's schema.
     *
     * @throws NotALetter with a message for the co-author, naming the part that is wrong
     */
    public static LetterText parse(byte[] json) {
        return LetterReader.read(json);
    }

    /** The bytes everyone signs: strings in Unicode NFC, serialised by RFC 8785. */
    public byte[] canonicalBytes() {
        try {
            var json = Normalizer.normalize(LetterWriter.write(this), Normalizer.Form.NFC);
            return new JsonCanonicalizer(json).getEncodedString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A letter is always valid JSON", impossible);
        }
    }

    /** How many words it has, for “four minutes to read”. */
    public int words() {
        return LetterPlain.of(this).split("\\s+").length;
    }
}
