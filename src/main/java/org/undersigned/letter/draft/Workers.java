package org.undersigned.letter.draft;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The few threads of the co-writing. Platform threads: what they do all day are short calls to the database and to
 * sockets, for which a virtual thread costs several times as much as the call.
 */
final class Workers {

    /** Each is in at most one draft at a time, and there for milliseconds. */
    static final Executor COMMITTING = pool("draft-commit", 16);

    /** Never waits for a line. */
    static final Executor SENDING = pool("draft-send", 1);

    private Workers() {}

    private static Executor pool(String name, int threads) {
        var pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
