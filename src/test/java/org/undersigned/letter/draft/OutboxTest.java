package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for a line that takes nothing is bounded, however it comes. */
class OutboxTest {

    private static final int MEGABYTE = 1 << 20;

    private final CountDownLatch alive = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final AtomicInteger sent = new AtomicInteger();
    private final Outbox outbox = new Outbox(
            Wire.of(FarEnd.that(message -> {
                stuck.countDown();
                alive.await();
                sent.incrementAndGet();
            })),
            () -> {});

    @AfterEach
    void revive() {
        alive.countDown();
    }

    @Test
    void takesNoMoreThanAFewMegabytesForADeadLine() throws InterruptedException {
        offer(1);
        stuck.await();
        assertThat(IntStream.range(0, 4)).allMatch(any -> offer(MEGABYTE));
        assertThat(offer(MEGABYTE)).isFalse();
        assertThat(offer(1)).isFalse();
    }

    @Test
    void countsManySmallThingsByTheRoomThatTheyTake() throws InterruptedException {
        offer(1);
        stuck.await();
        assertThat(IntStream.range(0, 100_000).takeWhile(any -> offer(1)).count())
                .isBetween(10_000L, 50_000L);
    }

    @Test
    void takesADraftOfAnyLengthForALineThatIsAlive() throws InterruptedException {
        offer(1);
        stuck.await();
        offer(1);
        assertThat(offer(9 * MEGABYTE)).isTrue();
        alive.countDown();
        while (sent.get() < 3) {
            Thread.onSpinWait();
        }
        assertThat(offer(MEGABYTE)).isTrue();
    }

    @Test
    void aLineThatTakesNothingAnyMoreIsReportedAndNotLeftWithAGap() {
        var broken = new AtomicInteger();
        var takesOne = new Outbox((frame, done) -> done.done(sent.getAndIncrement() == 0), broken::incrementAndGet);

        takesOne.offer(new Outbox.Frame(new byte[1], null));
        assertThat(broken).hasValue(0);
        takesOne.offer(new Outbox.Frame(new byte[1], null));
        assertThat(broken).hasValue(1);
    }

    private boolean offer(int bytes) {
        return outbox.offer(new Outbox.Frame(new byte[bytes], null));
    }
}
