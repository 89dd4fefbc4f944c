package org.undersigned.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Holds some work of ours against the bare work that it cannot do without. Both are done in turns, so that whatever else
 * the machine does hits both; what counts is the median of the turns.
 */
public final class Against {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** How many turns are not counted: until then the compiler is still at work. */
    public static final int WARMING = 5;

    private static final Queue<String> MISSED = new ConcurrentLinkedQueue<>();

    private final LongSupplier clock;
    private final String unit;

    private Against(LongSupplier clock, String unit) {
        this.clock = clock;
        this.unit = unit;
    }

    /** By the clock on the wall. */
    public static Against time() {
        return new Against(System::nanoTime, "time");
    }

    /** By what the processors did for this process, whose waiting costs nothing. */
    public static Against work() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Against(system::getProcessCpuTime, "work");
    }

    /** Prints which share of our time or work is the bare one's, and remembers where that is less than the goal. */
    public void share(String what, double goal, int rounds, Runnable bare, Runnable ours) {
        var shares = IntStream.range(0, WARMING + rounds)
                .mapToDouble(round -> (double) measured(bare) / measured(ours))
                .skip(WARMING)
                .sorted()
                .toArray();
        var share = shares[shares.length / 2];
        say("  %-58s %5.1f %% of our %s, %s   (%.1f to %.1f in %d turns)"
                .formatted(
                        what,
                        100 * share,
                        unit,
                        goal == 0 ? "no goal" : "goal %.0f %%".formatted(100 * goal),
                        100 * shares[0],
                        100 * Arrays.stream(shares).max().orElseThrow(),
                        rounds));
        if (share < goal) {
            MISSED.add("%s: %.1f %% of %.0f %%".formatted(what, 100 * share, 100 * goal));
        }
    }

    /** Fails where a goal was missed; until then everything is measured. */
    public static void allGoalsAreMet() {
        var missed = List.copyOf(MISSED);
        MISSED.clear();
        assertThat(missed).isEmpty();
    }

    private long measured(Runnable work) {
        var before = clock.getAsLong();
        work.run();
        return clock.getAsLong() - before;
    }

    /** Does this for each number below, on as many threads as there are cores. */
    public static void onAllCores(int numbers, IntConsumer each) {
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            var all = IntStream.range(0, CORES)
                    .<Future<?>>mapToObj(core -> threads.submit(() -> IntStream.range(0, numbers)
                            .filter(number -> number % CORES == core)
                            .forEach(each)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @SuppressWarnings("SystemOut")
    public static void say(String line) {
        System.out.println(line);
    }
}
