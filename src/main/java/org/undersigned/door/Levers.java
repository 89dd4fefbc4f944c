package org.undersigned.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What an operator may do to a running server: hold signing, hold enrolling, and say something to everybody. It outlives
 * a restart. Nothing here reveals, exports or adds.
 */
@Component
public class Levers {

    private static final Logger log = LoggerFactory.getLogger(Levers.class);
    private static final int LONGEST = 300;

    /**
     * @param signing whether the desk takes nothing for now; then no letter moves on either
     * @param enrolling whether nobody is given the right to sign for now
     * @param notice what everybody is told; empty for nothing
     */
    public record Held(boolean signing, boolean enrolling, String notice) {

        public Held {
            notice = notice.strip();
            if (notice.length() > LONGEST) {
                throw new IllegalArgumentException("A notice has at most %d characters".formatted(LONGEST));
            }
        }
    }

    private static final String SINCE = "signing-held-since";

    private final Path file;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile Held held;
    private @Nullable Instant since;

    public Levers(Origins origins, Clock clock, ApplicationEventPublisher events) {
        this.file = origins.data().resolve("levers.properties");
        this.clock = clock;
        this.events = events;
        this.held = read();
    }

    public Held held() {
        return held;
    }

    /** From the next request on. */
    public synchronized void hold(Held wanted) {
        if (since != null && !wanted.signing()) {
            events.publishEvent(new SigningGoesOn(Duration.between(since, clock.instant())));
        }
        var from = since == null ? clock.instant() : since;
        since = wanted.signing() ? from : null;
        write(wanted);
        held = wanted;
        log.info("Signing is {}, enrolling is {}", word(wanted.signing()), word(wanted.enrolling()));
    }

    private static String word(boolean isHeld) {
        return isHeld ? "held" : "going on";
    }

    private Held read() {
        var all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        var from = all.getProperty(SINCE);
        since = from == null ? null : Instant.parse(from);
        return new Held(
                Boolean.parseBoolean(all.getProperty("hold-signing")),
                Boolean.parseBoolean(all.getProperty("hold-enrolling")),
                all.getProperty("notice", ""));
    }

    private void write(Held wanted) {
        var all = new Properties();
        all.setProperty("hold-signing", String.valueOf(wanted.signing()));
        if (since != null) {
            all.setProperty(SINCE, since.toString());
        }
        all.setProperty("hold-enrolling", String.valueOf(wanted.enrolling()));
        all.setProperty("notice", wanted.notice());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(fresh)) {
                all.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
