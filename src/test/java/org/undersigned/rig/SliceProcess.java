package org.undersigned.rig;

import java.io.IOException;
import java.util.List;

/** A slice of the application as a process of its own, which tells what it does line by line, and can be killed. */
public final class SliceProcess {

    static final List<String> QUIET =
            List.of("-Xmx400m", "-Dlogging.level.root=error", "-Dspring.main.banner-mode=off");

    private SliceProcess() {}

    /** Runs that main method, on what the tests run on. What it complains about is in {@link Logs#of that log}. */
    public static Process start(Class<?> main, String log, List<String> arguments) throws IOException {
        return of(main, log, arguments).start();
    }

    /** The same, to be started by whoever wants what it tells in a place of their own. */
    public static ProcessBuilder of(Class<?> main, String log, List<String> arguments) {
        return Jvm.running(main.getName(), Jvm.classes(each -> true), QUIET, arguments)
                .redirectError(ProcessBuilder.Redirect.appendTo(Logs.of(log).toFile()));
    }
}
