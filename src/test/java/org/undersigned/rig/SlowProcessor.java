package org.undersigned.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives a browser, all its processes together, one core and of that so many parts in a hundred: they are stopped and let
 * go on forty milliseconds at a time. A browser's own throttling slows no worker.
 */
public final class SlowProcessor implements AutoCloseable {

    /** Pins the group to a core; then lets it run and stops it by turns, until it has gone or nobody reads this any more. */
    private static final String TURNS = """
            group=$1 run=$2 rest=$3
            exec {never}<> <(:)
            for pid in $(pgrep -g "$group"); do taskset -a -c -p 1 "$pid" >/dev/null; done
            trap 'kill -CONT -- -"$group" 2>/dev/null' EXIT
            trap 'exit 0' TERM
            while kill -STOP -- -"$group" 2>/dev/null; do
                read -r -t "$rest" -u "$never"
                kill -CONT -- -"$group" 2>/dev/null || exit 0
                read -r -t "$run" -u "$never"
            done
            """;

    private final Process turns;

    private SlowProcessor(Process turns) {
        this.turns = turns;
    }

    /** Of the one browser that this process has started. */
    public static SlowProcessor ofTheBrowser(int percent) throws IOException {
        var millis = 40.0;
        return new SlowProcessor(new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        TURNS,
                        "turns",
                        "" + browser().pid(),
                        "" + millis * percent / 100 / 1000,
                        "" + millis * (100 - percent) / 100 / 1000))
                .inheritIO()
                .start());
    }

    private static ProcessHandle browser() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> has(process, "--remote-debugging") && !has(process, "--type="))
                .findFirst()
                .orElseThrow();
    }

    /** Asked of the system itself: Java leaves long lines out. */
    private static boolean has(ProcessHandle process, String beginning) {
        try {
            var line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return Stream.of(line.split("\0")).anyMatch(each -> each.startsWith(beginning));
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        turns.destroy();
        turns.onExit().join();
    }
}
