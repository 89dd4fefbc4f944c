package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.rig.SecondClient;

/** Our verifier and the second client read the same bundles, and say the same of every one and of every entry. */
class TwoVerifiersTest {

    private static final Path BUNDLES = Path.of("src/test/resources/bundles");

    private static SecondClient second;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        second = SecondClient.start();
    }

    @AfterAll
    static void end() {
        second.close();
    }

    @Test
    void theyAgreeOnEveryEntryOfAGoodBundle() throws IOException {
        var made = BundleMaker.underUsualTerms()
                .named("Ada Lovelace", "Engineer")
                .byRole("Engineering", 10)
                .leftOut(9)
                .counted(3)
                .write();

        for (var good : List.of(made, Files.readAllBytes(BUNDLES.resolve("good.jsonl.gz")))) {
            var theirs = second.lines("check", written(good), "--json");
            assertThat(Verdicts.theirs(theirs)).isNotEmpty().isEqualTo(Verdicts.ours(good));
            assertThat(BundleVerifierTest.refusal(good)).isEqualTo("right");
            assertThat(theirs.getLast().get("statement").asString()).startsWith("at least");
        }
    }

    @Test
    void theyRefuseEverySpoiledOneForTheSameReasonInTheSameLine() throws IOException {
        try (var spoiled = Files.list(BUNDLES.resolve("spoiled"))) {
            var bundles = spoiled.sorted().toList();
            assertThat(bundles).hasSizeGreaterThan(50);
            for (var bundle : bundles) {
                assertThat(theirRefusal(bundle.toString()))
                        .as(bundle.toString())
                        .isNotEqualTo("right")
                        .isEqualTo(BundleVerifierTest.refusal(Files.readAllBytes(bundle)));
            }
        }
    }

    @Test
    void theyAgreeOnEveryFlippedBitTheyAreShown() throws IOException {
        var good = BundleVerifierTest.good().write();
        var chance = new Random(20_261_122);
        var apart = new ArrayList<String>();
        for (var turn = 0; turn < 400; turn++) {
            var at = chance.nextInt(good.length);
            var flipped = Arrays.copyOf(good, good.length);
            flipped[at] ^= (byte) (1 << chance.nextInt(8));
            var ours = BundleVerifierTest.refusal(flipped);
            var theirs = theirRefusal(written(flipped));
            if (!ours.equals(theirs)) {
                apart.add("byte %d: %s, and theirs: %s".formatted(at, ours, theirs));
            }
        }
        assertThat(apart).isEmpty();
    }

    private String theirRefusal(String bundle) {
        var said = second.says("check", bundle, "--json");
        if (!said.has("wrong")) {
            return "right";
        }
        var line = said.path("line").asInt(0);
        return said.path("rule").asString(said.get("wrong").asString()) + (line == 0 ? "" : " in line " + line);
    }

    private String written(byte[] bundle) throws IOException {
        return Files.write(folder.resolve("bundle.jsonl"), bundle).toString();
    }
}
