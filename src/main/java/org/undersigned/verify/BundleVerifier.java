package org.undersigned.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks a bundle with nothing but the bundle (docs/protocol.md, section 4). Lines are checked on all cores and counted
 * in their order, so that the first thing that is wrong is the one that is named.
 */
final class BundleVerifier {

    private static final int LINES_AT_ONCE = 16;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private BundleVerifier() {}

    /** @throws Wrong naming the first thing that is wrong */
    static Verdict verify(InputStream bundle) throws IOException {
        try (var lines = new Lines(bundle);
                var workers = Executors.newFixedThreadPool(CORES)) {
            var head = head(lines);
            return count(lines, head, workers);
        }
    }

    private static Head head(Lines lines) throws IOException {
        try {
            return Head.read(lines.head());
        } catch (Wrong wrong) {
            throw wrong.at(1);
        }
    }

    private static Verdict count(Lines lines, Head head, ExecutorService workers) throws IOException {
        var count = new Count(head);
        Queue<Future<Batch.Checked>> waiting = new ArrayDeque<>();
        for (var batch = lines.batch(LINES_AT_ONCE); !batch.isEmpty(); batch = lines.batch(LINES_AT_ONCE)) {
            var next = batch;
            waiting.add(workers.submit(() -> next.check(head)));
            if (waiting.size() > 4 * CORES) {
                take(waiting.remove(), count);
            }
        }
        while (!waiting.isEmpty()) {
            take(waiting.remove(), count);
        }
        return count.close();
    }

    private static void take(Future<Batch.Checked> batch, Count count) {
        try {
            batch.get().countIn(count);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the end", stopped);
        }
    }
}
