package org.undersigned.signing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;

/**
 * The checks of every letter, asked for at every body. What a check needs is frozen with the letter, and read once; where
 * the letter stands is read again when it has moved.
 */
@Component
class EntryChecks {

    private final FrozenLetters letters;
    private final Map<LetterId, EntryCheck> known = new ConcurrentHashMap<>();
    private final Map<LetterId, Boolean> accepting = new ConcurrentHashMap<>();

    EntryChecks(FrozenLetters letters) {
        this.letters = letters;
    }

    /** Whether the letter takes signatures; the flush asks again, and has the last word. */
    boolean accepting(LetterId id) {
        return accepting.computeIfAbsent(
                id,
                letter -> letters.stage(letter).filter(Stage::acceptsSignatures).isPresent());
    }

    @TransactionalEventListener
    void on(StageReached reached) {
        accepting.remove(reached.letter());
    }

    /** Empty where nothing is frozen under this id. Of a thousand who come at once, one reads it. */
    Optional<EntryCheck> of(LetterId id) {
        return Optional.ofNullable(known.computeIfAbsent(id, this::read));
    }

    private @Nullable EntryCheck read(LetterId id) {
        return letters.find(id)
                .filter(letter -> letter.stage().frozen())
                .map(EntryCheck::under)
                .orElse(null);
    }
}
