package org.undersigned.release;

import java.time.Instant;
import org.undersigned.letter.frozen.LetterId;

/**
 * What was released. Everything public is made of these bytes, and of what was said since.
 *
 * @param revision which printing of its files is the valid one; the first is 1
 * @param released when it became public
 * @param text the letter's text as it was signed, byte by byte
 * @param bundle what anybody needs to check the count
 */
public record Edition(LetterId letter, String slug, int revision, Instant released, byte[] text, byte[] bundle) {

    Edition next() {
        return new Edition(letter, slug, revision + 1, released, text, bundle);
    }

    Edition dated(Instant when) {
        return new Edition(letter, slug, revision, when, text, bundle);
    }

    Edition with(byte[] changed) {
        return new Edition(letter, slug, revision, released, text, changed);
    }
}
