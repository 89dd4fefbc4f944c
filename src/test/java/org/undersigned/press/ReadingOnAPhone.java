package org.undersigned.press;

import java.io.IOException;
import java.util.stream.DoubleStream;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Look;
import org.undersigned.rig.SlowLine;

/**
 * How long a reader looks at an empty screen, on a telephone that was never here: 1.6 Mbit a second, 150 ms from a question
 * to its answer. The words are there with the first paint: they do not wait for the fonts.
 */
final class ReadingOnAPhone implements AutoCloseable {

    private static final String FIRST_PAINT = """
            () => new Promise((seen) =>
              new PerformanceObserver((paints) =>
                paints.getEntriesByName('first-contentful-paint').forEach((paint) => seen(paint.startTime)),
              ).observe({ type: 'paint', buffered: true }))""";

    /** Bare of its style a page is another one, and a long one is laid out as a whole. */
    private static final String DRESSED =
            "() => document.styleSheets.length > 0 && [...document.styleSheets].every((style) => style.cssRules.length > 0)";

    private final Browser browser = Browser.launch();
    private final int turns;

    ReadingOnAPhone(int turns) {
        this.turns = turns;
    }

    /** Milliseconds until the page of the server behind that port can be read; the median of several visits. */
    double millis(int port, String path) throws IOException {
        try (var line = SlowLine.to(port, new SlowLine.Air(1_600_000, 150))) {
            var address = "http://127.0.0.1:" + line.port() + path;
            var sorted = DoubleStream.generate(() -> visit(address))
                    .limit(turns)
                    .sorted()
                    .toArray();
            return sorted[turns / 2];
        }
    }

    private double visit(String address) {
        try (var reader = browser.person("reader", Look.PHONE)) {
            reader.page().navigate(address);
            if (!Boolean.TRUE.equals(reader.page().evaluate(DRESSED))) {
                throw new IllegalStateException(address + " came without its style");
            }
            return ((Number) reader.page().evaluate(FIRST_PAINT)).doubleValue();
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
