package org.undersigned.release;

import org.springframework.stereotype.Component;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Duties;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/** From half of the threshold on, each keyholder is reminded until they have shown that they could open. */
@Component
class KeyDuty implements Duties {

    private final Rooms rooms;
    private final FrozenLetters letters;

    KeyDuty(Rooms rooms, FrozenLetters letters) {
        this.rooms = rooms;
        this.letters = letters;
    }

    @Override
    public boolean shouldTryTheirKey(LetterId letter, Employee author) {
        if (letters.find(letter)
                .map(FrozenLetter::stage)
                .filter(Stage::acceptsSignatures)
                .isEmpty()) {
            return false;
        }
        var room = rooms.of(letter, author);
        return room.timeToDrill()
                && room.mine().filter(seat -> seat.drilled() == null).isPresent();
    }
}
