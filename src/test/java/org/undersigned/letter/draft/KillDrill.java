package org.undersigned.letter.draft;

import java.util.concurrent.locks.LockSupport;
import org.undersigned.letter.Letters;
import org.undersigned.rig.Database;

/** A process to be killed: somebody types without a pause, and every acknowledgement is printed as it arrives. */
final class KillDrill {

    private KillDrill() {}

    public static void main(String[] database) {
        var slice = DraftSlice.on(new Database(database[0], database[1], database[2]));
        var letter = slice.getBean(Letters.class)
                .begin(Typist.employee("ada"), "A letter")
                .id();
        System.out.println(letter.value());
        var typist = new Typist(letter, "ada", 1, saved -> System.out.println(saved));
        typist.enter(slice.getBean(DraftRooms.class));
        while (true) {
            typist.type();
            LockSupport.parkNanos(100_000);
        }
    }
}
