package org.undersigned.signing;

import org.jspecify.annotations.Nullable;
import org.undersigned.door.Levers;
import org.undersigned.letter.frozen.Stage;

/**
 * Where a letter stands, as the desk tells everyone.
 *
 * @param until when the last look ends; null before it has begun
 * @param published the number of signatures to show; null before the first publication
 * @param flushSeconds how often entries go from the inbox to the book
 * @param held what an operator holds for now, and says to everybody
 * @param demo whether letters' time runs as in a demo
 */
record StageNote(
        Stage stage,
        String closesAt,
        @Nullable String until,
        @Nullable Integer published,
        int threshold,
        long flushSeconds,
        Levers.Held held,
        boolean demo) {}
