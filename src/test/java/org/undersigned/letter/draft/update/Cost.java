package org.undersigned.letter.draft.update;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What an act costs this thread, however busy the machine is: bytes that it allocates, and time on the processor. */
record Cost(long bytes, long nanos) {

    static final int MOST_BYTES = 8 << 20;
    static final long MOST_NANOS = 50_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Runnable act) {
        var bytes = THREADS.getCurrentThreadAllocatedBytes();
        var nanos = THREADS.getCurrentThreadCpuTime();
        act.run();
        return new Cost(THREADS.getCurrentThreadAllocatedBytes() - bytes, THREADS.getCurrentThreadCpuTime() - nanos);
    }

    /** What it costs to read a message from the line, or to refuse it. */
    static Cost ofReading(byte[] message) {
        return of(() -> {
            try {
                UpdateReader.read(message);
            } catch (BadUpdate refused) {
                // one of the two
            }
        });
    }
}
