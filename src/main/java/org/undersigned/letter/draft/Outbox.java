package org.undersigned.letter.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.draft.update.Update;

/**
 * What waits for one socket. Updates that wait together leave as one; a reader too slow for even that is let go, and
 * catches up when it comes back.
 */
final class Outbox {

    private static final int MOST_BYTES = 4 << 20;
    /** What a frame takes besides its bytes. */
    private static final int ROOM = 128;

    /** @param update what the frame says, where it can be joined with others */
    record Frame(byte[] bytes, @Nullable Update update) {

        static Frame of(Update update) {
            return new Frame(Frames.update(update.toBytes()), update);
        }
    }

    private final Wire wire;
    private final Runnable broken;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final Deque<Frame> leaving = new ArrayDeque<>();
    private int bytes;
    private boolean sending;

    /** @param broken is run once the line has not taken something: what follows would follow a gap */
    Outbox(Wire wire, Runnable broken) {
        this.wire = wire;
        this.broken = broken;
    }

    /** @return whether it is taken; one frame may be of any length, a whole draft comes in one */
    boolean offer(Frame frame) {
        var taken = take(frame);
        send();
        return taken;
    }

    /** The same, but it stays until the next {@link #send}. */
    synchronized boolean take(Frame frame) {
        if (bytes > MOST_BYTES) {
            return false;
        }
        waiting.add(frame);
        bytes += frame.bytes().length + ROOM;
        return true;
    }

    /** Sends what waits, if nothing is on its way. */
    void send() {
        if (begin()) {
            sendNext();
        }
    }

    private synchronized boolean begin() {
        return !sending && hasMore();
    }

    private void sendNext() {
        var next = next();
        if (next != null) {
            wire.send(next.bytes(), this::sent);
        }
    }

    private void sent(boolean taken) {
        if (!taken) {
            clear();
            broken.run();
        }
        if (hasMore()) {
            Workers.SENDING.execute(this::sendNext);
        }
    }

    private synchronized boolean hasMore() {
        sending = !leaving.isEmpty() || !waiting.isEmpty();
        return sending;
    }

    private synchronized @Nullable Frame next() {
        if (leaving.isEmpty()) {
            leaving.addAll(join(waiting));
            waiting.clear();
            bytes = 0;
        }
        return leaving.poll();
    }

    private synchronized void clear() {
        leaving.clear();
        waiting.clear();
        bytes = 0;
    }

    private static List<Frame> join(Iterable<Frame> waiting) {
        var joined = new ArrayList<Frame>();
        var updates = new ArrayList<Frame>();
        for (var frame : waiting) {
            if (frame.update() == null) {
                flush(updates, joined);
                joined.add(frame);
            } else {
                updates.add(frame);
            }
        }
        flush(updates, joined);
        return joined;
    }

    private static void flush(List<Frame> updates, List<Frame> joined) {
        if (updates.size() == 1) {
            joined.add(updates.getFirst());
        } else if (!updates.isEmpty()) {
            joined.add(Frame.of(Update.merge(updates.stream().map(Frame::update).toList())));
        }
        updates.clear();
    }
}
