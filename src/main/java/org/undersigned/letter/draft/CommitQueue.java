package org.undersigned.letter.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes things one batch at a time: at once when idle, and what comes meanwhile is the next batch. Batches do not go on
 * following each other faster than the given time, or every one of many writers would cause a message to every other; after
 * a pause a few may, so that two who type do not wait for each other.
 */
final class CommitQueue<T> {

    private static final int FEW = 4;

    private final Function<List<T>, Runnable> commit;
    private final Supplier<Duration> gathering;
    private List<T> waiting = new ArrayList<>();
    private boolean busy;
    private volatile long notBefore = System.nanoTime();

    /** @param commit takes a batch, and returns what is left to do while the next may be committed already */
    CommitQueue(Function<List<T>, Runnable> commit, Supplier<Duration> gathering) {
        this.commit = commit;
        this.gathering = gathering;
    }

    /** @return whether it was idle: then the caller lets go of its locks, and calls {@link #run} */
    synchronized boolean add(T next) {
        waiting.add(next);
        var wasIdle = !busy;
        busy = true;
        return wasIdle;
    }

    /** Commits here, without waking anybody, unless there is something to wait for. */
    void run() {
        if (notBefore - System.nanoTime() > 0) {
            Workers.COMMITTING.execute(this::waitAndRun);
            return;
        }
        var left = commitBatch();
        if (hasMore()) {
            Workers.COMMITTING.execute(this::waitAndRun);
        }
        left.run();
    }

    private void waitAndRun() {
        LockSupport.parkNanos(notBefore - System.nanoTime());
        run();
    }

    private Runnable commitBatch() {
        var batch = takeAll();
        if (batch.isEmpty()) {
            return () -> {};
        }
        var apart = gathering.get().toNanos();
        var rested = System.nanoTime() - FEW * apart;
        notBefore = Math.max(notBefore - rested, 0) + rested + apart; // nanoTime may overflow: only differences count
        return commit.apply(batch);
    }

    private synchronized boolean hasMore() {
        busy = !waiting.isEmpty();
        return busy;
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
