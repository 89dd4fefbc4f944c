package org.undersigned.letter.draft;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.identity.Employee;
import org.undersigned.identity.SessionEnded;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.CoAuthorsChanged;
import org.undersigned.letter.DraftLocked;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.StageReached;
import org.undersigned.letter.talk.TalkChanged;

/** The rooms in which somebody is. What changes in a letter, its people or a session takes effect here at once. */
@Component
class DraftRooms {

    private final Letters letters;
    private final CoAuthors coAuthors;
    private final DraftLog log;
    private final Map<LetterId, DraftRoom> rooms = new ConcurrentHashMap<>();
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    DraftRooms(Letters letters, CoAuthors coAuthors, DraftLog log) {
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.log = log;
    }

    /** @throws org.undersigned.letter.NotCoAuthor unless they were invited and have not been removed */
    DraftRoom enter(Seat seat) {
        var letter = seat.ticket.letter();
        var access = Access.of(letters.get(letter), coAuthors.require(letter, seat.ticket.employee()));
        while (true) {
            var room = rooms.computeIfAbsent(letter, id -> new DraftRoom(id, log));
            if (room.enter(seat, access)) {
                look(letter, room); // what changed between the question and the entrance was told to the others
                return room;
            }
            rooms.remove(letter, room);
        }
    }

    /** The same for all connections of an employee: who is thrown out for a flood does not begin anew. */
    Allowance allowanceOf(Employee employee) {
        return allowances.computeIfAbsent(employee.id().value(), id -> new Allowance());
    }

    /** Whether an employee has just sent more than hands can type: a socket would be closed with the first message. */
    boolean isFlooding(Employee employee) {
        var allowance = allowances.get(employee.id().value());
        return allowance != null && allowance.isOverdrawn();
    }

    @TransactionalEventListener
    void on(DraftLocked event) {
        look(event.letter());
    }

    @TransactionalEventListener
    void on(CoAuthorsChanged event) {
        look(event.letter());
    }

    @TransactionalEventListener
    void on(StageReached event) {
        look(event.letter());
    }

    @TransactionalEventListener
    void on(TalkChanged event) {
        var room = rooms.get(event.letter());
        if (room != null) {
            room.talkChanged();
        }
    }

    @EventListener
    void on(SessionEnded event) {
        rooms.values().forEach(room -> room.endSession(event.sessionId()));
    }

    /** A net under the events; and pages leave when they hear nothing for long. */
    @Scheduled(fixedDelay = 10_000)
    void sweep() {
        rooms.values().removeIf(DraftRoom::closeIfEmpty);
        allowances.values().removeIf(Allowance::isWhole);
        rooms.forEach((letter, room) -> {
            look(letter, room);
            room.heartbeat();
        });
    }

    private void look(LetterId letter) {
        var room = rooms.get(letter);
        if (room != null) {
            look(letter, room);
        }
    }

    private void look(LetterId letter, DraftRoom room) {
        room.look(() -> {
            var now = letters.get(letter);
            return coAuthors.of(letter).stream()
                    .filter(person -> person.employee() != null)
                    .collect(Collectors.toMap(DraftRooms::employee, person -> Access.of(now, person)));
        });
    }

    private static String employee(CoAuthor person) {
        return Objects.requireNonNull(person.employee()).value();
    }
}
