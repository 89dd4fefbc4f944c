package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Undersigned;

class VerifyInALittleMemoryIT {

    private static final int ENTRIES = 1_600;

    @Test
    void theJarsCommandNeedsLessMemoryThanTheBundleHasBytes(@TempDir Path folder) throws Exception {
        var bundle = large();
        var file = Files.write(folder.resolve("bundle.jsonl.gz"), BundleMaker.gzip(bundle));
        assertThat(bundle.length).as("more than the heap").isGreaterThan(20 << 20);

        var process = verify(file, folder.resolve("said"));

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        assertThat(Files.readString(folder.resolve("said"))).contains("at least " + ENTRIES + " distinct");
    }

    private static Process verify(Path file, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx20m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Undersigned.class.getName(),
                        "verify",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static byte[] large() {
        var bundle = BundleMaker.underUsualTerms();
        var wide = ("{\"choice\":\"COUNTED\"" + " ".repeat(11_000) + "}").getBytes();
        IntStream.range(0, ENTRIES).forEach(number -> bundle.sign(wide));
        return bundle.write();
    }
}
