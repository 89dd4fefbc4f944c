package org.undersigned.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The classes of a program, loaded and linked once and kept in a file: for drills that start the same program hundreds of
 * times. It does the same as it does without, only sooner.
 */
public final class QuickStart {

    private final Path folder = Path.of("target/rig/quick-" + UUID.randomUUID());
    private final String classes;
    private final String log;

    private QuickStart(String log) throws IOException {
        this.log = log;
        Files.createDirectories(folder);
        this.classes = Jvm.classes(each -> true, this::packed);
    }

    /** Has the program run once to its own end, with arguments that make it do what it will do when it is killed. */
    public static QuickStart trained(Class<?> main, String log, List<String> practice)
            throws IOException, InterruptedException {
        var quick = new QuickStart(log);
        var training = quick.process("-XX:AOTCacheOutput=" + quick.cache(), main, practice)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Logs.of(log).toFile()))
                .start();
        if (training.waitFor() != 0 || !Files.exists(quick.cache())) {
            throw new IllegalStateException("The program did not come to its end: see the log " + log);
        }
        return quick;
    }

    public Process start(Class<?> main, List<String> arguments) throws IOException {
        return process("-XX:AOTCache=" + cache(), main, arguments).start();
    }

    private ProcessBuilder process(String option, Class<?> main, List<String> arguments) {
        var options = Stream.concat(
                Stream.of(option, "-Xlog:disable", "-Xlog:all=error:stderr"), SliceProcess.QUIET.stream());
        return Jvm.running(main.getName(), classes, options.toList(), arguments)
                .redirectError(ProcessBuilder.Redirect.appendTo(Logs.of(log).toFile()));
    }

    private Path cache() {
        return folder.resolve("classes.aot").toAbsolutePath();
    }

    /** Only what lies in archives can be kept. */
    private String packed(String place) {
        var at = Path.of(place);
        if (!Files.isDirectory(at)) {
            return place;
        }
        var jar = folder.resolve(Integer.toHexString(place.hashCode()) + ".jar").toAbsolutePath();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.err, System.err, "--create", "--file=" + jar, "-C", place, ".") != 0) {
            throw new IllegalStateException("Not packed: " + place);
        }
        return jar.toString();
    }
}
