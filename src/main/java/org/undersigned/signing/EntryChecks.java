package org.undersigned.signing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;

/** The checks of every letter. What a check needs is frozen with the letter, and read once. */
@Component
class EntryChecks {

    private final FrozenLetters letters;
    private final Map<LetterId, EntryCheck> known = new ConcurrentHashMap<>();

    EntryChecks(FrozenLetters letters) {
        this.letters = letters;
    }

    /** Empty where nothing is frozen under this id. */
    Optional<EntryCheck> of(LetterId id) {
        var before = Optional.ofNullable(known.get(id));
        return before.isPresent()
                ? before
                : letters.find(id).filter(letter -> letter.stage().frozen()).map(letter -> {
                    var check = EntryCheck.under(letter);
                    known.put(id, check);
                    return check;
                });
    }
}
