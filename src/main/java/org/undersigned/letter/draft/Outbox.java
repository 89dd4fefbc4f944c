package org.undersigned.letter.draft;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.WebSocketSession;
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

    private final WebSocketSession session;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean sending;

    Outbox(WebSocketSession session) {
        this.session = session;
    }

    /** @return whether it is taken; one frame may be of any length, a whole draft comes in one */
    synchronized boolean offer(Frame frame) {
        if (bytes > MOST_BYTES) {
            return false;
        }
        waiting.add(frame);
        bytes += frame.bytes().length + ROOM;
        if (!sending) {
            sending = true;
            Thread.ofVirtual().start(this::sendAll);
        }
        return true;
    }

    private void sendAll() {
        try {
            for (var frames = take(); !frames.isEmpty(); frames = take()) {
                for (var frame : frames) {
                    session.sendMessage(new BinaryMessage(frame.bytes()));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            clear(); // the socket is closed, or about to be: the handler hears of it
        }
    }

    private synchronized List<Frame> take() {
        var frames = join(waiting);
        clear();
        sending = !frames.isEmpty();
        return frames;
    }

    private synchronized void clear() {
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
