package org.undersigned.rig;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client of {@code src/test/conformance}, which was written from the protocol's document alone: one process for many commands. */
public final class SecondClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NODE = System.getProperty("node", "node");

    private final Process process;
    private final BufferedWriter asked;
    private final BufferedReader said;

    private SecondClient(Process process) {
        this.process = process;
        this.asked = process.outputWriter();
        this.said = process.inputReader();
    }

    public static SecondClient start() {
        try {
            return new SecondClient(new ProcessBuilder(NODE, "src/test/conformance/ol1.mjs", "session")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a command says, line by line; the last line tells what came of it. */
    public List<JsonNode> lines(String... command) {
        try {
            asked.write(JSON.writeValueAsString(command));
            asked.newLine();
            asked.flush();
            var line = Objects.requireNonNull(said.readLine(), "The second client is gone");
            return JSON.readTree(line).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of a command that must succeed. */
    public JsonNode does(String... command) {
        var last = says(command);
        if (last.has("wrong")) {
            throw new AssertionError(String.join(" ", command) + ": " + last.get("wrong"));
        }
        return last;
    }

    /** What came of a command. */
    public JsonNode says(String... command) {
        return lines(command).getLast();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
