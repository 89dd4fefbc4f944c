package org.undersigned.letter.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes things one batch at a time: at once when idle, and what comes meanwhile is the next batch. Batches do not follow
 * each other faster than the given time, or every one of many writers would cause a message to every other.
 */
final class CommitQueue<T> {

    private final Consumer<List<T>> commit;
    private final Supplier<Duration> gathering;
    private List<T> waiting = new ArrayList<>();
    private boolean busy;

    CommitQueue(Consumer<List<T>> commit, Supplier<Duration> gathering) {
        this.commit = commit;
        this.gathering = gathering;
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
            var rest = System.nanoTime() + gathering.get().toNanos();
            commit.accept(batch);
            LockSupport.parkNanos(rest - System.nanoTime());
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
