package org.undersigned.letter.draft;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.undersigned.rig.Database;

/** A process to be killed: eight people type without a pause, and every acknowledgement is printed as it arrives. */
final class KillDrill {

    static final List<String> PEOPLE =
            List.of("ada", "grace", "alan", "edsger", "barbara", "katherine", "dennis", "frances");

    private KillDrill() {}

    public static void main(String[] database) {
        var slice = DraftSlice.on(new Database(database[0], database[1], database[2]));
        var letter = SharedDraft.of(slice::getBean, "A letter", PEOPLE);
        say(letter.value());
        for (var name : PEOPLE) {
            var client = PEOPLE.indexOf(name) + 1;
            var typist = new Typist(letter, name, client, saved -> say(client + " " + saved));
            typist.enter(slice.getBean(DraftRooms.class));
            Thread.ofPlatform().start(() -> typeForEver(typist));
        }
    }

    private static void typeForEver(Typist typist) {
        while (true) {
            typist.type();
            LockSupport.parkNanos(500_000);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
