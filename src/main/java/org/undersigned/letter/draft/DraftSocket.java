package org.undersigned.letter.draft;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.BinaryWebSocketHandler;
import org.undersigned.Refusal;
import org.undersigned.identity.Sessions;
import org.undersigned.letter.draft.update.BadUpdate;
import org.undersigned.letter.draft.update.ByteReader;

/** The socket of the co-writing: frames to calls, and nothing more. */
@Component
class DraftSocket extends BinaryWebSocketHandler {

    private record Place(Seat seat, DraftRoom room) {}

    private final DraftRooms rooms;
    private final Sessions sessions;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    DraftSocket(DraftRooms rooms, Sessions sessions) {
        this.rooms = rooms;
        this.sessions = sessions;
    }

    /** Tomcat buffers the largest message for every socket: with parts that stays small, and the limit is ours. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var ticket = DraftHandshake.ticket(session);
        var seat = new Seat(ticket, session, rooms.allowanceOf(ticket.employee()));
        if (PageSchema.isOld(session.getUri())) {
            seat.refuse("outdated");
            return;
        }
        try {
            places.put(session.getId(), new Place(seat, rooms.enter(seat)));
        } catch (Refusal removed) {
            seat.refuse("removed");
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        var place = places.get(session.getId());
        if (place == null) {
            return;
        }
        try {
            var message = place.seat().collect(part.getPayload(), part.isLast());
            if (message != null) {
                handle(place, message);
            }
        } catch (BadUpdate refused) {
            leave(session);
            place.seat().refuse("refused");
        }
    }

    private void handle(Place place, byte[] message) {
        var in = new ByteReader(message);
        switch ((int) in.varUint()) {
            case Frames.SYNC -> sync(place, in);
            case Frames.AWARENESS -> place.room().hearCarets(place.seat(), in.bytes());
            case Frames.ASK_AWARENESS -> place.room().tellCarets(place.seat());
            default -> throw new BadUpdate("A message of an unknown kind");
        }
    }

    private void sync(Place place, ByteReader in) {
        switch ((int) in.varUint()) {
            case Frames.ASK -> place.room().ask(place.seat(), in.bytes());
            case Frames.ANSWER -> place.room().change(place.seat(), in.bytes(), true);
            case Frames.UPDATE -> {
                sessions.used(place.seat().ticket.httpSession());
                place.room().change(place.seat(), in.bytes(), false);
            }
            default -> throw new BadUpdate("A message of an unknown kind");
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        leave(session);
    }

    private void leave(WebSocketSession session) {
        var place = places.remove(session.getId());
        if (place != null) {
            place.room().leave(place.seat());
        }
    }
}
