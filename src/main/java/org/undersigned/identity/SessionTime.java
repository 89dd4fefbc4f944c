package org.undersigned.identity;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sessions go by the system's time, never by the letters' clock, which a demo may put forward. */
@Component
public class SessionTime {

    public Instant now() {
        return Instant.now();
    }
}
