package org.undersigned.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packaged application as a process of its own, which can be killed in the middle of anything and started again. */
public final class AppProcess implements AutoCloseable {

    private static final Path LOG = Path.of("target/app-process.log");

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
        var command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx700m", "-jar", jar().toString()));
        command.addAll(List.of(settings.arguments()));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(LOG.toString())))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Patience.until("the application is healthy, see " + LOG, Duration.ofMinutes(3), this::healthyOrGone);
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

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("undersigned-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No application in target: mvn package puts it there"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
