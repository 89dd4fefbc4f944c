package org.undersigned.letter.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.Letter;
import org.undersigned.letter.draft.update.BadUpdate;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.Gap;
import org.undersigned.letter.draft.update.StateVector;
import org.undersigned.letter.draft.update.Update;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.LetterId;

/**
 * Where the co-authors of one letter meet. A change is checked at once, committed as soon as the commit before it is
 * done, and only then told to the others and acknowledged: nobody ever sees a word that is not in the log. (A word seen
 * and then lost, to a crash or to a proposal in the same moment, would come back from the wrong person.)
 */
final class DraftRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DraftRoom.class);
    private static final int MOST_GAPS = 3;
    private static final int KEEP_EVERY = 200;
    private static final Duration CARETS_WAIT = Duration.ofMillis(50);

    /** What waits for the commit before it. */
    private sealed interface Waiting {

        Seat seat();
    }

    private record Change(Seat seat, long frame, Draft.Accepted accepted) implements Waiting {

        boolean isNew() {
            return !accepted.update().isEmpty();
        }
    }

    private record Question(Seat seat, StateVector have) implements Waiting {}

    private final LetterId letter;
    private final DraftLog log;
    private final Set<Seat> seats = new LinkedHashSet<>();
    private final Carets carets = new Carets();
    private List<Waiting> waiting = new ArrayList<>();
    private boolean committing;
    private boolean caretsDue;
    private boolean closed;
    private Draft draft;
    private DraftLog.Stored stored;
    private long seq;
    private long kept;

    DraftRoom(LetterId letter, DraftLog log) {
        this.letter = letter;
        this.log = log;
        read();
    }

    private void read() {
        stored = log.read(letter);
        draft = new Draft(Vocabulary.LETTER, stored.owners());
        stored.updates().forEach(update -> draft.load(UpdateReader.read(update)));
        seq = kept = stored.seq();
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

    synchronized void leave(Seat seat) {
        seats.remove(seat);
        carets.leave(seat);
        showCarets();
    }

    /** @return whether nobody will come in any more */
    synchronized boolean closeIfEmpty() {
        closed = closed || seats.isEmpty() && !committing;
        return closed;
    }

    synchronized void ask(Seat seat, byte[] have) {
        enqueue(new Question(seat, StateVector.read(have)));
    }

    /** @param answer whether it answers a question of ours, and so has no gap */
    void change(Seat seat, byte[] bytes, boolean answer) {
        var update = UpdateReader.read(bytes);
        synchronized (this) {
            var frame = ++seat.frames;
            if (seat.access != Access.WRITING || seat.behind && !answer) {
                seat.behind = true;
                return;
            }
            try {
                enqueue(new Change(seat, frame, draft.accept(update, seat.employee())));
                seat.behind = false;
                seat.gaps = 0;
            } catch (Gap gap) {
                askAgain(seat, answer);
            }
        }
    }

    private void askAgain(Seat seat, boolean answer) {
        seat.behind = true;
        if (answer && ++seat.gaps == MOST_GAPS) {
            throw new BadUpdate("A draft that does not fit together");
        }
        seat.send(Frames.ask(draft.vector()));
    }

    private void enqueue(Waiting next) {
        waiting.add(next);
        if (!committing && !closed) {
            committing = true;
            Thread.ofVirtual().start(this::commitAll);
        }
    }

    private void commitAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            commit(batch);
        }
    }

    private synchronized List<Waiting> next() {
        var batch = waiting;
        waiting = new ArrayList<>();
        committing = !batch.isEmpty();
        return batch;
    }

    private void commit(List<Waiting> batch) {
        var changes = batch.stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
        var news = changes.stream().filter(Change::isNew).toList();
        try {
            var end = news.isEmpty() ? seq : log.append(letter, seq, news.stream().map(DraftRoom::entry).toList());
            committed(end, batch, changes, news);
            keepIfDue();
        } catch (NotWritable locked) {
            dropped(batch);
        } catch (RuntimeException broken) {
            LOG.warn("The draft of letter {} could not be stored; its editors will try again", letter, broken);
            breakUp();
        }
    }

    private static DraftLog.Entry entry(Change change) {
        var accepted = change.accepted();
        return new DraftLog.Entry(change.seat().employee(), accepted.update().toBytes(), accepted.newClients());
    }

    private synchronized void committed(long end, List<Waiting> batch, List<Change> changes, List<Change> news) {
        seq = end;
        news.forEach(change -> draft.store(change.accepted().update()));
        tell(news);
        changes.forEach(change -> change.seat().saved(change.frame()));
        for (var each : batch) {
            if (each instanceof Question(Seat seat, StateVector have)) {
                seat.send(Frames.answer(draft.missing(have).toBytes()));
                seat.answered = true;
            }
        }
    }

    private void tell(List<Change> news) {
        if (news.isEmpty()) {
            return;
        }
        var frame = Outbox.Frame.of(Update.merge(news.stream().map(change -> change.accepted().update()).toList()));
        for (var seat : seats) {
            if (seat.answered && news.stream().anyMatch(change -> change.seat() != seat)) {
                seat.send(frame);
            }
        }
    }

    private void keepIfDue() {
        if (seq - kept >= KEEP_EVERY) {
            log.keep(letter, seq, whole());
            kept = seq;
        }
    }

    private synchronized byte[] whole() {
        return draft.compact().toBytes();
    }

    /** The letter was locked while this waited: none of it happened, and whoever sent it knows it as not saved. */
    private synchronized void dropped(List<Waiting> batch) {
        var all = new ArrayList<>(batch);
        all.addAll(waiting);
        waiting = new ArrayList<>();
        read();
        for (var each : all) {
            if (each instanceof Change change) {
                change.seat().behind = true;
            } else {
                waiting.add(each);
            }
        }
    }

    private synchronized void breakUp() {
        closed = true;
        waiting = new ArrayList<>();
        seats.forEach(seat -> seat.close(CloseStatus.SERVICE_RESTARTED));
    }

    /** Takes in who may do what now. */
    synchronized void look(Letter now, Map<String, CoAuthor> people) {
        for (var seat : seats) {
            var person = people.get(seat.employee());
            if (person == null) {
                seat.access = Access.REVIEWER;
                seat.refuse("removed");
            } else {
                allow(seat, Access.of(now, person));
            }
        }
    }

    private void allow(Seat seat, Access access) {
        if (access == seat.access) {
            return;
        }
        seat.allow(access);
        if (access == Access.WRITING && seat.behind) {
            seat.send(Frames.ask(draft.vector()));
        }
    }

    synchronized void endSession(String httpSession) {
        for (var seat : seats) {
            if (seat.ticket.httpSession().equals(httpSession)) {
                seat.access = Access.REVIEWER;
                seat.refuse("signed-out");
            }
        }
    }

    synchronized void heartbeat() {
        seats.forEach(seat -> seat.send(Frames.HEARTBEAT));
    }

    synchronized void hearCarets(Seat seat, byte[] update) {
        var first = !carets.knows(seat);
        carets.hear(seat, update, client -> stored.owners().claim(client, seat.employee()));
        if (first) {
            tellCarets(seat, carets.all());
        }
        showCarets();
    }

    synchronized void tellCarets(Seat seat) {
        tellCarets(seat, carets.all());
    }

    private void tellCarets(Seat seat, Set<Long> clients) {
        seat.send(Frames.awareness(carets.about(clients, seat)));
    }

    private void showCarets() {
        if (!caretsDue && carets.hasNews()) {
            caretsDue = true;
            Thread.ofVirtual().start(this::showCaretsSoon);
        }
    }

    private void showCaretsSoon() {
        try {
            Thread.sleep(CARETS_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            caretsDue = false;
            var news = carets.news();
            seats.forEach(seat -> tellCarets(seat, news));
        }
    }
}
