package org.undersigned.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/**
 * Keeps the timetable: asks the letters' clock once a second whether it is time to enter or to publish. Where too few come
 * together they are entered at midnight (UTC), and at no time that would tell when the first of them came. It starts by
 * entering what the last process left in the spill, and ends, after the last request, by entering what waits.
 */
@Component
class FlushTimes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FlushTimes.class);

    private final Signatures signatures;
    private final PublishedBooks published;
    private final FrozenLetters letters;
    private final EntryChecks checks;
    private final SignatureBook book;
    private final Inbox inbox;
    private final Timetable timetable;
    private final Clock clock;
    private Instant next;
    private @Nullable Instant day;
    private volatile boolean running;

    FlushTimes(
            Signatures signatures,
            PublishedBooks published,
            FrozenLetters letters,
            EntryChecks checks,
            SignatureBook book,
            Inbox inbox,
            Timetable timetable,
            Clock clock) {
        this.signatures = signatures;
        this.published = published;
        this.letters = letters;
        this.checks = checks;
        this.book = book;
        this.inbox = inbox;
        this.timetable = timetable;
        this.clock = clock;
        this.next = clock.instant().plus(timetable.flushEvery());
    }

    @Scheduled(fixedDelay = 1000)
    synchronized void tick() {
        if (!running) {
            return;
        }
        var now = clock.instant();
        var onTheHour = !now.isBefore(next);
        if (onTheHour) {
            next = now.plus(timetable.flushEvery());
        }
        var today = now.truncatedTo(ChronoUnit.DAYS);
        var aNewDay = !today.equals(day);
        var entered = true;
        for (var letter : inbox.letters()) {
            if (aNewDay || due(letter, onTheHour)) {
                entered &= flush(letter);
            }
        }
        day = entered ? today : day; // or what failed at midnight would wait for another
        published.due().forEach(this::publish);
    }

    private boolean due(LetterId letter, boolean onTheHour) {
        var size = inbox.size(letter);
        return onTheHour && size >= timetable.flushAtLeast()
                || size >= timetable.flushAt()
                || letters.stage(letter).filter(Stage::acceptsSignatures).isEmpty();
    }

    /** A letter whose flush fails keeps its entries in the inbox, and does not keep others from theirs. */
    private boolean flush(LetterId letter) {
        try {
            signatures.flush(letter);
            return true;
        } catch (RuntimeException failed) {
            log.error(
                    "Letter {} cannot be flushed: {}", letter, failed.getClass().getName());
            return false;
        }
    }

    private void publish(LetterId letter) {
        try {
            published.publish(letter);
        } catch (RuntimeException failed) {
            log.error(
                    "The book of letter {} cannot be published: {}",
                    letter,
                    failed.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        inbox.spilled().forEach(this::takeBack);
        letters.in(Stage.SIGNING, Stage.LAST_LOOK).forEach(letter -> published.entered(letter.id()));
        running = true;
    }

    /** A file is trusted no more than a request. What already stands in the book was entered just before the end. */
    private void takeBack(LetterId letter, byte[] bodies) {
        checks.of(letter)
                .filter(check ->
                        letters.stage(letter).filter(Stage::acceptsSignatures).isPresent())
                .ifPresentOrElse(
                        check -> Spill.split(bodies, check.size()).stream()
                                .flatMap(body -> check.read(body).stream())
                                .filter(body -> body.seq()
                                        > book.lastSeq(letter, body.pk()).orElse(0))
                                .forEach(body -> inbox.put(letter, body)),
                        () -> inbox.drop(letter));
    }

    /** Comes after the web server's: no request is waiting any more. */
    @Override
    public synchronized void stop() {
        running = false;
        inbox.letters().forEach(this::flush);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the web server does, and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
