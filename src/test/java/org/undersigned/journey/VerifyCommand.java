package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.verify.Verify;

/** {@code bin/verify}: what it runs, in this process; with {@code -Dverify.command=bin/verify} the command itself. */
final class VerifyCommand {

    private static final @Nullable String COMMAND = System.getProperty("verify.command");

    private VerifyCommand() {}

    /** What it says of a bundle that it finds right, and of the text, if there is one. */
    static String accepts(Path... files) throws IOException {
        var names = List.of(files).stream().map(Path::toString).toList();
        return COMMAND == null ? inThisProcess(names) : asACommand(COMMAND, names);
    }

    private static String inThisProcess(List<String> names) {
        var out = new ByteArrayOutputStream();
        var said = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Verify.run(names, said, said)).as(out::toString).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String asACommand(String command, List<String> names) throws IOException {
        var words = new ArrayList<>(List.of(command));
        words.addAll(names);
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }
}
