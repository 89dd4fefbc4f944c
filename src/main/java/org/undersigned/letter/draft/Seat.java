package org.undersigned.letter.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.undersigned.identity.Employee;
import org.undersigned.letter.draft.update.BadUpdate;
import org.undersigned.letter.frozen.LetterId;

/** One connection of one co-author. What happens to it in a room happens under the room's lock. */
final class Seat {

    static final int LARGEST_MESSAGE = 1 << 20;

    /** Who connects, and how; as the handshake found out. */
    record Ticket(LetterId letter, Employee employee, String httpSession, boolean saved) {}

    final Ticket ticket;
    private final WebSocketSession session;
    private final Outbox outbox;
    private final Allowance allowance;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Access access = Access.REVIEWER;
    /** How many document frames came in. */
    long frames;
    /** Whether it was given the draft as it stood, so that updates follow without a gap. */
    boolean answered;
    /** Whether something it sent was dropped: only an answer to a question of ours closes the gap. */
    boolean behind;
    /** How many of its answers in a row still had a gap. */
    int gaps;

    Seat(Ticket ticket, WebSocketSession session, Allowance allowance) {
        this.ticket = ticket;
        this.allowance = allowance;
        this.session = session;
        this.outbox = new Outbox(Wire.of(session), () -> close(CloseStatus.SERVER_ERROR));
    }

    String employee() {
        return ticket.employee().id().value();
    }

    /** Collects the parts of a message. @return all of it with its last part, before that null */
    byte @Nullable [] collect(ByteBuffer part, boolean last) {
        var length = part.remaining();
        if (parts.size() + length > LARGEST_MESSAGE || !allowance.takes(length, last)) {
            throw new BadUpdate("Too much at once");
        }
        var copy = new byte[length];
        part.get(copy);
        parts.writeBytes(copy);
        if (!last) {
            return null;
        }
        var message = parts.toByteArray();
        parts.reset();
        return message;
    }

    void send(byte[] frame) {
        send(new Outbox.Frame(frame, null));
    }

    private void send(Outbox.Frame frame) {
        letGoUnless(outbox.offer(frame));
    }

    /** Is told with the next {@link #sendHeld}. */
    void hold(Outbox.Frame frame) {
        letGoUnless(outbox.take(frame));
    }

    void sendHeld() {
        outbox.send();
    }

    private void letGoUnless(boolean taken) {
        if (!taken) {
            close(CloseStatus.SERVICE_OVERLOAD.withReason("slow"));
        }
    }

    void allow(Access now) {
        if (ticket.saved()) {
            send(Frames.access(now));
        }
        access = now;
    }

    void saved(long count) {
        if (ticket.saved()) {
            send(Frames.saved(count));
        }
    }

    void talkChanged() {
        if (ticket.saved()) {
            send(Frames.TALK_CHANGED);
        }
    }

    /** Says why, where the page knows what to do about it; in a thread of its own, because a dead line may block. */
    Thread close(CloseStatus status) {
        return Thread.ofVirtual().start(() -> {
            try {
                session.close(status);
            } catch (IOException | IllegalStateException gone) {
                // closed already
            }
        });
    }

    /** Takes the right to write at once, and the socket a moment later. */
    Thread expel(String reason) {
        access = Access.REVIEWER;
        return refuse(reason);
    }

    Thread refuse(String reason) {
        return close(CloseStatus.POLICY_VIOLATION.withReason(reason));
    }
}
