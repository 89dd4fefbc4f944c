package org.undersigned.letter.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.undersigned.Refusal;
import org.undersigned.door.Origins;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.LetterId;

/**
 * Who may open a socket: a co-author of this letter, from a page of ours. Asked again here although the rules for paths
 * say the same: a socket that those rules overlooked would stay open for hours.
 */
@Component
class DraftHandshake implements HandshakeInterceptor {

    static final String PATH = "/collab/";
    private static final String TICKET = "ticket";

    private final CurrentEmployee current;
    private final CoAuthors coAuthors;
    private final DraftRooms rooms;
    private final String app;

    DraftHandshake(CurrentEmployee current, CoAuthors coAuthors, DraftRooms rooms, Origins origins) {
        this.current = current;
        this.coAuthors = coAuthors;
        this.rooms = rooms;
        this.app = origins.app();
    }

    static Seat.Ticket ticket(WebSocketSession session) {
        return (Seat.Ticket) Objects.requireNonNull(session.getAttributes().get(TICKET));
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var employee = fromOurPage(request) ? employee(request) : Optional.<Employee>empty();
        if (employee.filter(rooms::isFlooding).isPresent()) {
            response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            return false;
        }
        var ticket = employee.flatMap(known -> ticket((ServletServerHttpRequest) request, known));
        ticket.ifPresentOrElse(
                granted -> attributes.put(TICKET, granted), () -> response.setStatusCode(HttpStatus.FORBIDDEN));
        return ticket.isPresent();
    }

    private Optional<Employee> employee(ServerHttpRequest request) {
        return current.of(request.getPrincipal()).filter(Employee::eligible);
    }

    /** Exactly one origin, exactly ours: a missing one is no page's, and {@code null} is anybody's. */
    private boolean fromOurPage(ServerHttpRequest request) {
        return List.of(app).equals(request.getHeaders().get(HttpHeaders.ORIGIN));
    }

    private Optional<Seat.Ticket> ticket(ServletServerHttpRequest request, Employee employee) {
        var session = request.getServletRequest().getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        try {
            var letter = new LetterId(request.getURI().getPath().substring(PATH.length()));
            coAuthors.require(letter, employee);
            var saved = "1".equals(request.getServletRequest().getParameter("saved"));
            return Optional.of(new Seat.Ticket(letter, employee, session.getId(), saved));
        } catch (Refusal | IllegalArgumentException nobodyWeKnow) {
            return Optional.empty();
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
