package org.undersigned.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        var classes = Jvm.classes(each -> !each.contains("test-classes"));
        try {
            process = Jvm.running(
                            Undersigned.class.getName(), classes, List.of("-Xmx700m"), List.of(settings.arguments()))
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
}
