package org.undersigned.letter.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.draft.update.BadUpdate;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.Owners;
import org.undersigned.letter.draft.update.StateVector;
import org.undersigned.letter.draft.update.Update;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.LetterId;

/** A draft in memory and its log: what is accepted is appended, and what is appended is stored. Its room locks it. */
final class StoredDraft {

    private static final int KEEP_EVERY = 200;
    /** A letter of a hundred pages, with all that was ever deleted from it, has a tenth of this. */
    private static final int LARGEST = 16 << 20;

    /** What an employee adds, and as which bytes it is kept. */
    record Addition(String employee, Draft.Accepted accepted, byte[] bytes) {

        boolean isNew() {
            return !accepted.update().isEmpty();
        }
    }

    private final LetterId letter;
    private final DraftLog log;
    private Draft draft;
    private Owners owners;
    private long seq;
    private long kept;
    private long size;
    /** What who has nothing yet is told; kept until it changes, for many open a draft that nobody writes in. */
    private byte @Nullable [] whole;

    StoredDraft(LetterId letter, DraftLog log) {
        this.letter = letter;
        this.log = log;
        read();
    }

    /** Begins anew with what the log holds. */
    void read() {
        var stored = log.read(letter);
        owners = stored.owners();
        draft = new Draft(Vocabulary.LETTER, owners);
        stored.updates().forEach(update -> draft.load(UpdateReader.readStored(update)));
        size = stored.updates().stream().mapToLong(update -> update.length).sum();
        seq = kept = stored.seq();
        whole = null;
    }

    Addition accept(Update update, String employee) {
        if (size > LARGEST) {
            throw new BadUpdate("A draft cannot be that large");
        }
        var accepted = draft.accept(update, employee);
        var bytes = accepted.update().toBytes();
        size += bytes.length;
        return new Addition(employee, accepted, bytes);
    }

    /** Outside the room's lock: this is what takes time. */
    void append(List<Addition> additions) {
        if (!additions.isEmpty()) {
            seq = log.append(
                    letter, seq, additions.stream().map(StoredDraft::entry).toList());
        }
    }

    private static DraftLog.Entry entry(Addition addition) {
        var accepted = addition.accepted();
        return new DraftLog.Entry(addition.employee(), addition.bytes(), accepted.newClients(), accepted.suggestions());
    }

    void store(Addition appended) {
        whole = null;
        draft.store(appended.accepted().update());
    }

    boolean isKeepDue() {
        return seq - kept >= KEEP_EVERY;
    }

    /** Outside the room's lock too, but for the moment in which the pieces are put together. */
    void keep(Object lock) {
        log.keep(letter, seq, compact(lock));
        kept = seq;
    }

    private byte[] compact(Object lock) {
        synchronized (lock) {
            return draft.compact().toBytes();
        }
    }

    byte[] missing(StateVector there) {
        if (!there.isEmpty()) {
            return draft.missing(there).toBytes();
        }
        if (whole == null) {
            whole = draft.missing(there).toBytes();
        }
        return whole;
    }

    StateVector vector() {
        return draft.vector();
    }

    boolean mayUse(long client, String employee) {
        return owners.claim(client, employee);
    }
}
