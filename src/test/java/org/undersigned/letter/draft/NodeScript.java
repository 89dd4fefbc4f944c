package org.undersigned.letter.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a script of {@code src/test/node}: what the npm packages do, and not what we think they do. */
public final class NodeScript {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NODE = System.getProperty("node", "node");

    private NodeScript() {}

    /** Runs a script to its end; its last line is JSON. */
    public static JsonNode run(String script, Map<String, ?> options) {
        try {
            var process = start(script, options, ProcessBuilder.Redirect.PIPE);
            var out = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(script + " failed: " + out);
            }
            return JSON.readTree(out.strip().lines().reduce("", (before, line) -> line));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a script that goes on until it is told otherwise. */
    public static Process start(String script, Map<String, ?> options, ProcessBuilder.Redirect out) throws IOException {
        List<String> command = new ArrayList<>(
                Arrays.asList(NODE, Path.of("src/test/node", script).toString()));
        command.add(JSON.writeValueAsString(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(out == ProcessBuilder.Redirect.PIPE)
                .redirectOutput(out)
                .start();
    }
}
