package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path bundle;
    private Path text;

    @BeforeEach
    void release() throws IOException {
        bundle = Files.write(
                folder.resolve("bundle.jsonl.gz"),
                BundleMaker.gzip(BundleVerifierTest.good().write()));
        text = Files.writeString(folder.resolve("text.json"), BundleMaker.TEXT);
    }

    @Test
    void printsTheCountAndEndsWithZero() {
        assertThat(run(bundle)).isZero();
        assertThat(out.toString()).contains("at least 3 distinct eligible accounts, 1 named");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void comparesTheTextThatWasPublished() throws IOException {
        assertThat(run(bundle, text)).isZero();

        Files.writeString(text, BundleMaker.TEXT.replace("out of", "in"));
        assertThat(run(bundle, text)).isOne();
        assertThat(err.toString()).contains("[text-hash]");
    }

    @Test
    void namesTheFirstWrongThingAndEndsWithOne() throws IOException {
        var spoiled = BundleVerifierTest.good();
        spoiled.entries.getLast().put("seq", 1);
        Files.write(bundle, spoiled.write());

        assertThat(run(bundle)).isOne();
        assertThat(err.toString()).contains("line 4: the entry is not signed by its key [entry-signature]");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBundleCannotSteerTheTerminal() throws IOException {
        var hostile = BundleVerifierTest.good();
        hostile.entries.getFirst().put("\u202eesc\u001b[2J", 1);
        Files.write(bundle, hostile.write());
        assertThat(run(bundle)).isOne();

        var escaped = new String(BundleVerifierTest.good().write()).replaceFirst("\"seq\"", "\"\\\\u001b[2J\"");
        Files.writeString(bundle, escaped);
        assertThat(run(bundle)).isOne();
        assertThat(err.toString()).contains("(?[2J)").doesNotContain("\u001b");
    }

    @Test
    void endsWithOneWhereThereIsNothingToRead() {
        assertThat(run(folder.resolve("elsewhere"))).isOne();
        assertThat(run()).isOne();
        assertThat(err.toString()).contains("Usage");
    }

    private int run(Path... args) {
        List<String> words = Stream.of(args).map(Path::toString).toList();
        return Verify.run(words, new PrintStream(out, true), new PrintStream(err, true));
    }
}
