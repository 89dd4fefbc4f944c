package org.undersigned.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A slice of the application as a process of its own, which tells what it does line by line, and can be killed. */
public final class SliceProcess {

    private SliceProcess() {}

    /** Runs that main method, on what the tests run on. What it complains about is in {@link Logs#of that log}. */
    public static Process start(Class<?> main, String log, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogging.level.root=error",
                "-Dspring.main.banner-mode=off",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(Logs.of(log).toFile()))
                .start();
    }
}
