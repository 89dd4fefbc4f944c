package org.undersigned.letter.draft;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** Shows everybody in a room where the others are, a few times a second at most. */
final class Presence {

    /** Among two hundred, where somebody is may come half a second later. */
    private static final Gathering GATHERING =
            new Gathering(Duration.ofMillis(100), Duration.ofNanos(2_500_000), Duration.ofMillis(500));

    private final Carets carets = new Carets();
    private final Collection<Seat> seats;
    private boolean due;

    /** @param seats who is in the room; only looked at under its own lock */
    Presence(Collection<Seat> seats) {
        this.seats = seats;
    }

    synchronized void hear(Seat seat, byte[] update, Predicate<Long> mayUse) {
        var first = !carets.knows(seat);
        carets.hear(seat, update, mayUse);
        if (first) {
            tell(seat);
        }
        tellSoon();
    }

    /** Everything about everybody else. */
    synchronized void tell(Seat seat) {
        tell(seat, carets.all());
    }

    synchronized void leave(Seat seat) {
        carets.leave(seat);
        tellSoon();
    }

    private void tellSoon() {
        if (!due && carets.hasNews()) {
            due = true;
            Thread.ofVirtual().start(this::gatherAndTell);
        }
    }

    private void gatherAndTell() {
        try {
            Thread.sleep(GATHERING.among(seats.size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tellNews();
    }

    private synchronized void tellNews() {
        due = false;
        var news = carets.news();
        var forMost = Frames.awareness(carets.about(news));
        seats.forEach(seat -> {
            if (carets.areOthers(news, seat)) {
                seat.send(forMost);
            } else if (news.size() > 1) {
                tell(seat, news);
            }
        });
    }

    private void tell(Seat seat, Set<Long> clients) {
        seat.send(Frames.awareness(carets.about(clients, seat)));
    }
}
