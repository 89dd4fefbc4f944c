package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bundles that were made, and spoiled, by the program beside the other verifier: both name the same rule. */
class BundlesOfAnotherMakerTest {

    private static final Path BUNDLES = Path.of("src/test/resources/bundles");

    @Test
    void acceptsTheGoodOne() throws IOException {
        assertThat(BundleVerifierTest.refusal(Files.readAllBytes(BUNDLES.resolve("good.jsonl.gz"))))
                .isEqualTo("right");
    }

    @TestFactory
    Stream<DynamicTest> refusesTheSpoiledOnesForTheSameReason() throws IOException {
        var spoiled = new JsonMapper()
                .readValue(
                        Files.readString(BUNDLES.resolve("spoiled.json")),
                        new TypeReference<Map<String, Spoiled>>() {});
        return spoiled.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getValue().what(), () -> {
                    var file = BUNDLES.resolve("spoiled").resolve(each.getKey() + ".jsonl.gz");
                    assertThat(BundleVerifierTest.refusal(Files.readAllBytes(file))
                                    .split(" ")[0])
                            .isEqualTo(each.getValue().rule());
                }));
    }

    record Spoiled(String rule, String what) {}
}
