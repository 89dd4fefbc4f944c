package org.undersigned.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The table of {@code bench/public}, and what it is held to. */
final class BenchTable {

    private static final double APP = 0.80;
    private static final double PROXY = 0.90;
    private static final double MANY_NAMES = 1.5;
    private static final double READABLE = 1000;
    /** Milliseconds that an encrypted connection takes more at its beginning: one answer, with a certificate of 4 kB. */
    private static final double TLS = 170;

    /** @param work microseconds of the processor for each answer */
    record Figure(double answersASecond, double work) {}

    private final List<String> missed = new ArrayList<>();
    private final Map<String, Double> nanosPerByte = new HashMap<>();

    BenchTable() {
        say("%-36s %10s %10s %7s %7s %10s %10s %7s %7s"
                .formatted("page", "bare /s", "app /s", "share", "work", "file /s", "proxy /s", "share", "work"));
    }

    /** @param rounds each of a bare handler, the app, a plain file, the proxy */
    void add(String names, boolean packed, int bytes, List<List<Figure>> rounds) {
        var page = "%s names, %s, %,d bytes".formatted(names, packed ? "packed" : "plain", bytes);
        var app = share(rounds, 1, 0);
        var proxy = share(rounds, 3, 2);
        say("%-36s %,10.0f %,10.0f %5.0f %% %5.0f %% %,10.0f %,10.0f %5.0f %% %5.0f %%"
                .formatted(
                        page,
                        answers(rounds, 0),
                        answers(rounds, 1),
                        100 * app,
                        100
                                * median(
                                        rounds,
                                        round -> round.get(0).work()
                                                / round.get(1).work()),
                        answers(rounds, 2),
                        answers(rounds, 3),
                        100 * proxy,
                        100
                                * median(
                                        rounds,
                                        round -> round.get(2).work()
                                                / round.get(3).work())));
        hold(page + ", the app beside a bare handler", app, APP);
        hold(page + ", the proxy beside a plain file", proxy, PROXY);
        nanosPerByte.put(names + packed, 1e9 / (answers(rounds, 1) * bytes));
    }

    /** A byte of a page with many names may cost so much more than one of a page with few. */
    void perByte(String what, String few, String many) {
        for (var packed : List.of(true, false)) {
            compare(
                    what + (packed ? ", packed" : ", plain"),
                    nanosPerByte.get(few + packed),
                    nanosPerByte.get(many + packed));
        }
    }

    void made(double few, double many) {
        compare("making", few, many);
    }

    private void compare(String what, double few, double many) {
        say("a byte of 10,000 names beside one of 100, %s: %.2f times (%.2f and %.2f ns)"
                .formatted(what, many / few, many, few));
        if (many / few > MANY_NAMES) {
            missed.add("%s: %.2f times, at most %.1f".formatted(what, many / few, MANY_NAMES));
        }
    }

    void readable(String names, double millis) {
        say("%s names, on a phone (1.6 Mbit/s, 150 ms) readable after %.0f ms, %.0f with TLS"
                .formatted(names, millis, millis + TLS));
        if (!(millis <= READABLE)) {
            missed.add("%s names, readable after %.0f ms, at most %.0f".formatted(names, millis, READABLE));
        }
    }

    /** @return whether every goal is met */
    boolean print() {
        missed.forEach(goal -> say("MISSED  " + goal));
        say(missed.isEmpty() ? "Every goal is met" : missed.size() + " goals missed");
        return missed.isEmpty();
    }

    private void hold(String what, double share, double goal) {
        if (share < goal) {
            missed.add("%s: %.0f %%, at least %.0f %%".formatted(what, 100 * share, 100 * goal));
        }
    }

    private static double share(List<List<Figure>> rounds, int ours, int bare) {
        return median(
                rounds,
                round -> round.get(ours).answersASecond() / round.get(bare).answersASecond());
    }

    private static double answers(List<List<Figure>> rounds, int which) {
        return median(rounds, round -> round.get(which).answersASecond());
    }

    private static double median(List<List<Figure>> rounds, ToDoubleFunction<List<Figure>> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
