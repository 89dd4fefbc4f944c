package org.undersigned;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The letters' clock in the demo and in journey tests: it runs like any other, and can be put forward. */
public class MovableClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Puts the letters' time forward. Sessions and tokens go by the system's clock and do not notice. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("This clock only moves forward");
        }
        ahead.updateAndGet(by::plus);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A reading for that zone, as far ahead as this clock is now. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead.get());
    }
}
