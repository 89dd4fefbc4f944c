package org.undersigned.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.session.HttpSessionCreatedEvent;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;
import org.springframework.stereotype.Component;

/**
 * Who is in the house, by session. A session ends fifteen minutes after the last thing a person did in it and eight
 * hours after the sign-in, also with a tab open: what a page does by itself (heartbeat, push) keeps nobody in.
 */
@Component
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration ABSOLUTE = Duration.ofHours(8);

    private record Seat(HttpSession session, Instant begun, Instant lastUsed) {

        boolean isOver(Instant now) {
            return !now.isBefore(lastUsed.plus(IDLE)) || !now.isBefore(begun.plus(ABSOLUTE));
        }
    }

    private final Map<String, Seat> seats = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final SessionTime time;

    Sessions(ApplicationEventPublisher events, SessionTime time) {
        this.events = events;
        this.time = time;
    }

    /** A person did something in this session, through a page or a socket. */
    public void used(String id) {
        seats.computeIfPresent(id, (same, seat) -> new Seat(seat.session(), seat.begun(), time.now()));
    }

    /** Ends a session now, in all its tabs. */
    public void end(String id) {
        var seat = seats.get(id);
        if (seat != null) {
            OpenTabs.leave(seat.session());
            invalidate(seat.session());
        }
    }

    @Scheduled(fixedDelay = 1000)
    void endWhatIsOver() {
        var now = time.now();
        seats.forEach((id, seat) -> {
            if (seat.isOver(now)) {
                end(id);
            }
        });
    }

    @EventListener
    void on(HttpSessionCreatedEvent begun) {
        var now = time.now();
        seats.put(begun.getSession().getId(), new Seat(begun.getSession(), now, now));
    }

    /** The sign-in gives a session a new id; the eight hours begin here. */
    @EventListener
    void on(HttpSessionIdChangedEvent signedIn) {
        var seat = seats.remove(signedIn.getOldSessionId());
        if (seat != null) {
            var now = time.now();
            seats.put(signedIn.getNewSessionId(), new Seat(seat.session(), now, now));
        }
    }

    @EventListener
    void on(HttpSessionDestroyedEvent ended) {
        seats.remove(ended.getId());
        events.publishEvent(new SessionEnded(ended.getId()));
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            // somebody signed out in the same moment, which is what we want
        }
    }
}
