package org.undersigned.letter.draft.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.letter.draft.NodeScript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Yjs itself is the oracle: what it wrote, shuffled and doubled, merged here, reads there as if it had all arrived. */
@Tag("long")
class YjsAgreesTest {

    private static final int SEEDS = Integer.getInteger("draft.seeds", 100);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static JsonNode traces;

    @BeforeAll
    static void write() throws IOException {
        NodeScript.run("traces.mjs", Map.of("seeds", SEEDS, "file", tracesFile()));
        traces = JSON.readTree(Files.readString(Path.of(tracesFile())));
    }

    private static String tracesFile() {
        return folder.resolve("traces.json").toString();
    }

    @Test
    void aDraftMergedHereIsTheSameDraftThere() throws IOException {
        var merged = new ArrayList<Map<String, String>>();
        for (var trace : traces) {
            merged.add(answersTo(trace, true));
        }
        var verdict = compare(merged);
        assertThat(verdict.get("differences").valueStream().map(JsonNode::asString))
                .isEmpty();
        assertThat(verdict.get("compact").asLong())
                .isLessThan(verdict.get("log").asLong());
    }

    @Test
    void aSingleLostUpdateWouldBeSeen() throws IOException {
        var merged = new ArrayList<Map<String, String>>();
        for (var trace : traces) {
            merged.add(answersTo(trace, false));
        }
        assertThat(compare(merged).get("differences")).hasSizeGreaterThan(SEEDS);
    }

    private static Map<String, String> answersTo(JsonNode trace, boolean whole) {
        var draft = new Draft(Vocabulary.LETTER, new Owners());
        var logged = new ArrayList<byte[]>();
        var updates = trace.get("updates").valueStream().toList();
        receive(draft, whole ? updates : updates.subList(0, updates.size() - 5), logged, whole);
        var answers = new HashMap<String, String>();
        answers.put("whole", encode(draft.missing(new StateVector())));
        answers.put("rest", encode(draft.missing(vector(trace))));
        answers.put("vector", Base64.getEncoder().encodeToString(draft.vector().toBytes()));
        answers.put("compact", encode(draft.compact()));
        answers.put("restOfCompact", encode(draft.missing(new StateVector())));
        answers.put(
                "log",
                encode(Update.merge(logged.stream().map(UpdateReader::read).toList())));
        answers.put("reopened", encode(reopened(logged).missing(new StateVector())));
        return answers;
    }

    private static StateVector vector(JsonNode trace) {
        return StateVector.read(decode(trace.get("behind").get("vector")));
    }

    /** Takes in what comes, and what had a gap again later. */
    private static void receive(Draft draft, List<JsonNode> updates, List<byte[]> logged, boolean all) {
        var waiting = new ArrayList<JsonNode>();
        for (var each : updates) {
            waiting.add(each);
            while (waiting.removeIf(next -> accept(draft, next, logged))) {}
        }
        assertThat(all ? waiting : List.of()).isEmpty();
    }

    private static boolean accept(Draft draft, JsonNode next, List<byte[]> logged) {
        try {
            var update = UpdateReader.read(decode(next.get("update")));
            var accepted = draft.accept(update, next.get("person").asString());
            draft.store(accepted.update());
            logged.add(accepted.update().toBytes());
            return true;
        } catch (Gap gap) {
            return false;
        }
    }

    private static Draft reopened(List<byte[]> logged) {
        var draft = new Draft(Vocabulary.LETTER, new Owners());
        logged.forEach(update -> draft.load(UpdateReader.readStored(update)));
        return draft;
    }

    private static JsonNode compare(List<Map<String, String>> merged) throws IOException {
        var file = folder.resolve("merged.json");
        Files.writeString(file, JSON.writeValueAsString(merged));
        return NodeScript.run("agree.mjs", Map.of("traces", tracesFile(), "merged", file.toString()));
    }

    private static byte[] decode(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static String encode(Update update) {
        return Base64.getEncoder().encodeToString(update.toBytes());
    }
}
