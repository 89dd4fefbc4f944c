package org.undersigned.letter.draft;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.undersigned.letter.draft.update.BadUpdate;
import org.undersigned.letter.draft.update.Gap;
import org.undersigned.letter.draft.update.StateVector;
import org.undersigned.letter.draft.update.Update;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.frozen.LetterId;

/**
 * Where the co-authors of one letter meet. A change is checked at once, committed as soon as the commit before it is
 * done, and only then told to the others and acknowledged: nobody ever sees a word that is not in the log. (A word seen
 * and then lost, to a crash or to a proposal in the same moment, would come back from the wrong person.)
 */
final class DraftRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DraftRoom.class);
    private static final int MOST_GAPS = 3;
    private static final Gathering GATHERING =
            new Gathering(Duration.ZERO, Duration.ofNanos(25_000), Duration.ofMillis(10));

    /** What waits for the commit before it. */
    private sealed interface Waiting {}

    private record Change(Seat seat, long frame, StoredDraft.Addition addition) implements Waiting {}

    private record Question(Seat seat, StateVector have) implements Waiting {}

    private final LetterId letter;
    private final StoredDraft draft;
    private final Set<Seat> seats = new CopyOnWriteArraySet<>();
    private final Presence presence = new Presence(seats);
    private final CommitQueue<Waiting> queue = new CommitQueue<>(this::commit, () -> GATHERING.among(seats.size()));
    private final Object looking = new Object();
    private boolean closed;

    DraftRoom(LetterId letter, DraftLog log) {
        this.letter = letter;
        this.draft = new StoredDraft(letter, log);
    }

    /** @return whether this room is still open */
    synchronized boolean enter(Seat seat, Access access) {
        if (closed) {
            return false;
        }
        seats.add(seat);
        seat.allow(access);
        seat.send(Frames.ask(draft.vector()));
        return true;
    }

    void leave(Seat seat) {
        seats.remove(seat);
        presence.leave(seat);
    }

    /** @return whether nobody will come in any more */
    synchronized boolean closeIfEmpty() {
        closed = closed || seats.isEmpty() && !queue.isBusy();
        return closed;
    }

    void ask(Seat seat, byte[] have) {
        if (queue.add(new Question(seat, StateVector.read(have)))) {
            queue.run();
        }
    }

    /** @param answer whether it answers a question of ours, and so has no gap */
    void change(Seat seat, byte[] bytes, boolean answer) {
        if (accept(seat, UpdateReader.read(bytes), answer)) {
            queue.run();
        }
    }

    /** @return whether this is to be committed here and now */
    private synchronized boolean accept(Seat seat, Update update, boolean answer) {
        var frame = ++seat.frames;
        if (closed || seat.access != Access.WRITING || seat.behind && !answer) {
            seat.behind = true;
            return false;
        }
        try {
            var first = queue.add(new Change(seat, frame, draft.accept(update, seat.employee())));
            seat.behind = false;
            seat.gaps = 0;
            return first;
        } catch (Gap gap) {
            askAgain(seat, answer);
            return false;
        }
    }

    private void askAgain(Seat seat, boolean answer) {
        seat.behind = true;
        if (answer && ++seat.gaps == MOST_GAPS) {
            throw new BadUpdate("A draft that does not fit together");
        }
        ask(seat);
    }

    private void ask(Seat seat) {
        seat.send(Frames.ask(draft.vector()));
    }

    /** @return what is left to do: the next may be committed while the others are told of these */
    private Runnable commit(List<Waiting> batch) {
        var changes = changes(batch);
        var news = changes.stream().filter(change -> change.addition().isNew()).toList();
        try {
            draft.append(news.stream().map(Change::addition).toList());
            committed(batch, changes, news);
            if (draft.isKeepDue()) {
                sendHeld(); // before something longer
                draft.keep(this);
            }
        } catch (NotWritable locked) {
            dropped(changes);
            questions(batch).forEach(queue::add);
        } catch (RuntimeException broken) {
            LOG.warn("The draft of letter {} could not be stored; its editors will try again", letter, broken);
            breakUp();
        }
        return this::sendHeld;
    }

    private void sendHeld() {
        seats.forEach(Seat::sendHeld);
    }

    private synchronized void committed(List<Waiting> batch, List<Change> changes, List<Change> news) {
        news.forEach(change -> draft.store(change.addition()));
        changes.forEach(change -> change.seat().saved(change.frame())); // one message, before those to all the others
        tell(news);
        questions(batch).forEach(question -> {
            question.seat().send(Frames.answer(draft.missing(question.have())));
            question.seat().answered = true;
        });
    }

    private void tell(List<Change> news) {
        if (news.isEmpty()) {
            return;
        }
        var updates = news.stream()
                .map(change -> change.addition().accepted().update())
                .toList();
        var frame = Outbox.Frame.of(Update.merge(updates));
        for (var seat : seats) {
            if (seat.answered && news.stream().anyMatch(change -> change.seat() != seat)) {
                seat.hold(frame);
            }
        }
    }

    /**
     * The letter was locked while this waited: none of it happened, and whoever sent it knows it as not saved. Who may
     * write again by now is asked at once; nobody else would.
     */
    private synchronized void dropped(List<Change> changes) {
        var waiting = queue.takeAll();
        changes.forEach(change -> change.seat().behind = true);
        changes(waiting).forEach(change -> change.seat().behind = true);
        draft.read();
        questions(waiting).forEach(queue::add);
        seats.stream()
                .filter(seat -> seat.behind && seat.access == Access.WRITING)
                .forEach(this::ask);
    }

    private synchronized void breakUp() {
        closed = true;
        queue.takeAll();
        seats.forEach(seat -> seat.close(CloseStatus.SERVICE_RESTARTED));
    }

    private static List<Change> changes(List<Waiting> batch) {
        return batch.stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
    }

    private static List<Question> questions(List<Waiting> batch) {
        return batch.stream()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
    }

    /** Takes in who may do what now; asked and applied in one go, or an older answer might come last. */
    void look(Supplier<Map<String, Access>> rights) {
        synchronized (looking) {
            var now = rights.get();
            seats.forEach(seat -> allow(seat, now));
        }
    }

    private synchronized void allow(Seat seat, Map<String, Access> now) {
        var access = now.get(seat.employee());
        if (access == null) {
            seat.expel("removed");
        } else if (access != seat.access) {
            seat.allow(access);
            if (access == Access.WRITING && seat.behind) {
                ask(seat);
            }
        }
    }

    /** Waits for the goodbye: Tomcat closes the sockets of the session right after, with a reason of its own. */
    void endSession(String httpSession) {
        var goodbyes = seats.stream()
                .filter(seat -> seat.ticket.httpSession().equals(httpSession))
                .map(this::endSession)
                .toList();
        try {
            for (var goodbye : goodbyes) {
                goodbye.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread endSession(Seat seat) {
        return seat.expel("signed-out");
    }

    void talkChanged() {
        seats.forEach(Seat::talkChanged);
    }

    void heartbeat() {
        seats.forEach(seat -> seat.send(Frames.HEARTBEAT));
    }

    void hearCarets(Seat seat, byte[] update) {
        presence.hear(seat, update, client -> mayUse(seat, client));
    }

    private synchronized boolean mayUse(Seat seat, long client) {
        return draft.mayUse(client, seat.employee());
    }

    void tellCarets(Seat seat) {
        presence.tell(seat);
    }
}
