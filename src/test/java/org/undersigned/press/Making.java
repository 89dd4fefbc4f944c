package org.undersigned.press;

import java.nio.charset.StandardCharsets;
import java.util.stream.DoubleStream;

/** How long it takes to make a page of so many names. */
final class Making {

    private static final int TURNS = 9;
    private static final double BYTES_A_TURN = 2e7;

    private Making() {}

    /** Nanoseconds for each byte of the page; the median of several turns, of which the first are not counted. */
    static double perByte(int names) {
        var letter = Samples.publication(Samples.asLongAsTheyAre(), "Meridian", Samples.named(names));
        var turns = DoubleStream.generate(() -> turn(letter))
                .limit(TURNS)
                .skip(4)
                .sorted()
                .toArray();
        return turns[turns.length / 2];
    }

    private static double turn(Publication letter) {
        var begin = System.nanoTime();
        var bytes = 0L;
        while (bytes < BYTES_A_TURN) {
            bytes += Samples.PAGE.of(letter, "").getBytes(StandardCharsets.UTF_8).length;
        }
        return (double) (System.nanoTime() - begin) / bytes;
    }
}
