package org.undersigned.letter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes things one batch at a time: at once when idle, and what comes meanwhile is the next batch. */
final class CommitQueue<T> {

    private final Consumer<List<T>> commit;
    private List<T> waiting = new ArrayList<>();
    private boolean busy;

    CommitQueue(Consumer<List<T>> commit) {
        this.commit = commit;
    }

    synchronized void add(T next) {
        waiting.add(next);
        if (!busy) {
            busy = true;
            Thread.ofVirtual().start(this::commitAll);
        }
    }

    private void commitAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            commit.accept(batch);
        }
    }

    private synchronized List<T> next() {
        var batch = takeAll();
        busy = !batch.isEmpty();
        return batch;
    }

    /** What waits now; it is not committed any more. */
    synchronized List<T> takeAll() {
        var batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }

    synchronized boolean isBusy() {
        return busy;
    }
}
