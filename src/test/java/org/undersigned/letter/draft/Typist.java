package org.undersigned.letter.draft;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.undersigned.identity.Employee;
import org.undersigned.letter.draft.update.ByteReader;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.People;

/** A co-author who types one letter after the other; the far end of a socket without the socket. */
final class Typist implements WebSocketSession {

    final Seat seat;
    final long client;
    final List<String> heard = new ArrayList<>();
    /** How many letters were typed, and how many of them the server called saved. */
    volatile long typed;

    volatile long saved;
    volatile @Nullable CloseStatus closed;
    volatile String access = "";
    private final LongConsumer onSaved;
    /** How many letters each of the frames that were sent has in it, or before it. */
    private final List<Long> sent = new ArrayList<>();

    private DraftRoom room;

    Typist(LetterId letter, String name, long client, LongConsumer onSaved) {
        this.client = client;
        this.onSaved = onSaved;
        this.seat =
                new Seat(new Seat.Ticket(letter, employee(name), "session of " + name, true), this, new Allowance());
    }

    static Employee employee(String name) {
        return new Employee(People.id(name), name, name, "", "", true);
    }

    synchronized Typist enter(DraftRooms rooms) {
        room = rooms.enter(seat);
        return this;
    }

    /** Sends one more letter. */
    synchronized void type() {
        var letter = typed == 0 ? Crafted.text(client, "x") : Crafted.typedOn(client, typed, "x");
        sent.add(++typed);
        room.change(seat, letter, false);
    }

    /** Sends everything that was ever typed, as a page does whenever the server asks. */
    private synchronized void answer() {
        sent.add(typed);
        room.change(seat, typed == 0 ? new byte[] {0, 0} : Crafted.text(client, "x".repeat((int) typed)), true);
    }

    private synchronized void saved(long frames) {
        saved = frames == 0 ? 0 : sent.get((int) frames - 1);
        onSaved.accept(saved);
    }

    void leave() {
        room.leave(seat);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        var payload = ((BinaryMessage) message).getPayload();
        var in = new ByteReader(bytes(payload));
        switch ((int) in.varUint()) {
            case Frames.SYNC -> {
                if (in.varUint() == Frames.ASK) {
                    answer();
                }
            }
            case 100 -> saved(in.varUint());
            case 101 -> access = in.string();
            default -> {}
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void close(CloseStatus status) {
        closed = status;
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public boolean isOpen() {
        return closed == null;
    }

    @Override
    public String getId() {
        return Long.toString(client);
    }

    @Override
    public @Nullable URI getUri() {
        return null;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return null;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {}

    @Override
    public int getTextMessageSizeLimit() {
        return 0;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {}

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
