package org.undersigned.press;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.rig.Hammer;
import org.undersigned.rig.Ports;
import org.undersigned.rig.ShippedNginx;

/**
 * How fast readers are served: the app beside a bare handler of the same bytes in the same process, and the proxy as we ship
 * it beside a plain file of the same bytes in the same nginx, in turns. Ends with 1 where a goal is missed.
 */
final class PublicBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration TURN = Duration.ofMillis(Integer.getInteger("bench.turn", 1000));
    private static final Duration WARMING = Duration.ofMillis(Integer.getInteger("bench.warming", 3000));
    /** Until the compiler of the virtual machine has done its work, on both sides. */
    private static final int COMPILING = 6;

    private static final List<String> NAMES = List.of("100", "500", "10000");
    private static final String PACKED = "Accept-Encoding: gzip\r\n";

    private final int app = Ports.free();
    private final int bare = Ports.free();
    private final int proxy = Ports.free();
    private final int files = Ports.free();
    private final Path data = Path.of("target/rig/bench-" + UUID.randomUUID()).toAbsolutePath();
    private boolean warm;
    private final BenchTable table = new BenchTable();

    /** What to pin servers with, or nothing, and nginx. */
    public static void main(String[] at) throws Exception {
        System.exit(new PublicBench().run(at[0], at[1]) ? 0 : 1);
    }

    private boolean run(String pin, String nginx) throws IOException, InterruptedException {
        var server = start(pin);
        try (var proxied =
                ShippedNginx.start(pin + nginx, data.resolve("nginx"), app, proxy, files, data.resolve("public"))) {
            for (var names : NAMES) {
                for (var packed : List.of(true, false)) {
                    measure(names, packed, server.toHandle(), proxied.worker());
                }
            }
            readOnAPhone();
        } finally {
            server.destroy();
        }
        table.perByte("serving", NAMES.getFirst(), NAMES.getLast());
        table.made(Making.perByte(100), Making.perByte(10_000));
        return table.print();
    }

    /** From the proxy, as readers do. */
    private void readOnAPhone() throws IOException {
        try (var phone = new ReadingOnAPhone(ROUNDS)) {
            for (var names : NAMES) {
                table.readable(names, phone.millis(proxy, page(names)));
            }
        }
    }

    private static String page(String names) {
        return "/p/names-" + names + "/";
    }

    private void measure(String names, boolean packed, ProcessHandle server, ProcessHandle worker) throws IOException {
        var page = page(names);
        var body =
                Files.readAllBytes(data.resolve("public/names-" + names + (packed ? "/index.html.gz" : "/index.html")));
        var header = packed ? PACKED : "";
        var turns = List.of(
                new Turn(new Hammer(bare, packed ? page + "packed" : page, header, body), server),
                new Turn(new Hammer(app, page, header, body), server),
                new Turn(
                        new Hammer(files, page.substring(2) + (packed ? "index.html.gz" : "index.html"), header, body),
                        worker),
                new Turn(new Hammer(proxy, page, header, body), worker));
        for (var turn : warm ? turns.subList(2, 4) : turns) {
            turn.hammer().answersASecond(WARMING);
        }
        for (var again = 0; again < COMPILING && !warm; again++) {
            turns.get(again % 2).hammer().answersASecond(WARMING);
        }
        warm = true;
        var rounds = new ArrayList<List<BenchTable.Figure>>();
        for (var round = 0; round < ROUNDS; round++) {
            var figures = new ArrayList<BenchTable.Figure>();
            for (var turn : turns) {
                figures.add(turn.take());
            }
            rounds.add(figures);
        }
        table.add(names, packed, body.length, rounds);
    }

    private record Turn(Hammer hammer, ProcessHandle server) {

        BenchTable.Figure take() throws IOException {
            var before = work();
            var answers = hammer.answersASecond(TURN);
            var work = work().minus(before).toNanos() / (answers * TURN.toNanos() / 1e9);
            return new BenchTable.Figure(answers, work / 1000);
        }

        private Duration work() {
            return server.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private Process start(String pin) throws IOException {
        var java = Objects.requireNonNull(System.getenv("BENCH_JAVA"));
        var command = Stream.of(
                        words(pin + java + " -Xmx1g -cp"),
                        Stream.of(System.getProperty("java.class.path"), PublicBenchServer.class.getName()),
                        IntStream.of(app, bare).mapToObj(String::valueOf),
                        Stream.of(data.toString()),
                        NAMES.stream())
                .flatMap(part -> part)
                .toList();
        var server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream()));
        for (var line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The application did not start");
            }
        }
        return server;
    }

    private static Stream<String> words(String command) {
        return Stream.of(command.split(" "));
    }
}
