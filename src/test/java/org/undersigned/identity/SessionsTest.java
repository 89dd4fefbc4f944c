package org.undersigned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.session.HttpSessionCreatedEvent;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;

class SessionsTest {

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final List<Object> announced = new ArrayList<>();
    private final Sessions sessions = new Sessions(announced::add, new SessionTime() {
        @Override
        public Instant now() {
            return now;
        }
    });
    private final MockHttpSession session = signedIn();

    @Test
    void endFifteenMinutesAfterTheLastThingAPersonDid() {
        later(Duration.ofMinutes(14));
        sessions.used(session.getId());
        later(Duration.ofMinutes(14));
        assertThat(session.isInvalid()).isFalse();

        later(Duration.ofMinutes(1));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endEightHoursAfterTheSignInHoweverBusySomebodyIs() {
        for (var minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
            later(Duration.ofMinutes(10));
            sessions.used(session.getId());
        }
        assertThat(session.isInvalid()).isFalse();

        later(Duration.ofMinutes(10));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void areKnownByTheIdThatTheSignInGaveThem() {
        var before = session.getId();
        session.changeSessionId();
        sessions.on(new HttpSessionIdChangedEvent(session, before));

        sessions.end(before);
        assertThat(session.isInvalid()).isFalse();

        sessions.end(session.getId());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void sayThatTheyEndedSoThatSocketsEndToo() {
        sessions.on(new HttpSessionDestroyedEvent(session));

        assertThat(announced).containsExactly(new SessionEnded(session.getId()));
        assertThat(announced.getFirst().toString()).doesNotContain(session.getId());
    }

    private MockHttpSession signedIn() {
        var fresh = new MockHttpSession();
        sessions.on(new HttpSessionCreatedEvent(fresh));
        return fresh;
    }

    private void later(Duration passed) {
        now = now.plus(passed);
        sessions.endWhatIsOver();
    }
}
