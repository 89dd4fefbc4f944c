package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.rig.Against;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Jvm;

/** Run by bench/signing: how fast a bundle is verified by the command and by the web page. */
class VerifyingBench {

    private static final int IN_THE_PAGE = 10_000;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    static IntStream signatures() {
        return Arrays.stream(System.getProperty("bench.signatures", "10000").split(" "))
                .mapToInt(Integer::parseInt);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void theCommandSpendsItsTimeOnCryptographyAndLittleMemory(int signatures, @TempDir Path folder) throws Exception {
        var bundle = folder.resolve("bundle.jsonl.gz");
        LargeBundle.write(bundle, signatures);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        Jvm.classes(each -> true),
                        BareVerification.class.getName(),
                        bundle.toString(),
                        "" + signatures)
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(Against::say);
        }

        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theWebPageVerifiesTenThousandInTenSeconds(@TempDir Path folder) throws IOException {
        var bundle = folder.resolve("bundle.jsonl.gz");
        LargeBundle.write(bundle, IN_THE_PAGE);
        var server = serve(Path.of("target/classes/verify"));
        try (var browser = Browser.launch();
                var reader = browser.person("nobody")) {
            var page = reader.page();
            page.setDefaultTimeout(300_000);
            page.navigate("http://127.0.0.1:%d/index.html"
                    .formatted(server.getAddress().getPort()));
            var began = Instant.now();
            page.locator("#bundle").setInputFiles(bundle);
            page.locator("#result").waitFor();
            var took = Duration.between(began, Instant.now());
            assertThat(page.locator("#result").textContent()).contains("10,000");
            Against.say("  %-58s %5.1f s, goal less than %d s"
                    .formatted(
                            "Verifying 10,000 signatures in the web page",
                            took.toMillis() / 1000.0,
                            AT_MOST.toSeconds()));
            assertThat(took).isLessThan(AT_MOST);
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serve(Path folder) {
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        return server;
    }
}
