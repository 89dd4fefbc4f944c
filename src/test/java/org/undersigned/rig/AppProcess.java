package org.undersigned.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.undersigned.Undersigned;

/** The application as a process of its own, which can be killed in the middle of anything and started again. */
public final class AppProcess implements AutoCloseable {

    private static final Path LOG = Logs.of("app-process");

    private final AppSettings settings;
    private @Nullable Process process;

    private AppProcess(AppSettings settings) {
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public static AppProcess with(AppSettings settings) {
        var app = new AppProcess(settings);
        app.start();
        return app;
    }

    public void start() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes(),
                Undersigned.class.getName()));
        command.addAll(List.of(settings.arguments()));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(LOG.toString())))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Patience.until("the application is healthy, see " + LOG, Duration.ofMinutes(10), this::healthyOrGone);
    }

    /** As a power cut would: no goodbye, no shutdown hook. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
            process = null;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
            process = null;
        }
    }

    private boolean healthyOrGone() {
        if (process == null || !process.isAlive()) {
            throw new AssertionError("The application ended while starting, see " + LOG);
        }
        return Patience.answers("http://127.0.0.1:%d/actuator/health".formatted(Ports.MANAGEMENT));
    }

    /** What the tests run on, but for the tests' own classes. */
    private static String classes() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(each -> !each.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
