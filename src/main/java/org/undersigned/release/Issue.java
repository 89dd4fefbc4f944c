package org.undersigned.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.text.LetterText;

/**
 * What was signed, and by whom, as far as it is told: what every public page is made of.
 *
 * @param counted when the last signature was counted
 * @param organisation whose employees signed
 * @param threshold how many signatures were needed
 * @param eligible how many people may sign; null where the directory could not tell
 * @param reissued R, how many accounts were given a second credential; they are not counted
 */
public record Issue(
        LetterId letter,
        String slug,
        LetterText text,
        Fingerprint fingerprint,
        String organisation,
        int threshold,
        @Nullable Integer eligible,
        Roster roster,
        int reissued,
        Instant counted) {}
