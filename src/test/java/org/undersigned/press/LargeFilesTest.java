package org.undersigned.press;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.Printing;
import org.undersigned.rig.ThreePorts;

/** A company of tens of thousands signs: page and bundle are larger than what is kept in memory. */
class LargeFilesTest extends ThreePorts {

    private static final int LARGE = 32_000_000;

    @Autowired
    PublicFiles files;

    @Test
    void whatIsTooLargeForTheMemoryIsReadFromTheDisk() throws IOException {
        show(Map.of("index.html", new byte[3_000_000], "bundle.jsonl.gz", new byte[3_000_000]));

        assertThat(app.send("GET", "/p/large-letter/").body()).hasSize(3_000_000);
        assertThat(app.send("GET", "/p/large-letter/").header("Vary").orElseThrow())
                .contains("Accept-Encoding");
        assertThat(app.send("GET", "/p/large-letter/bundle.jsonl.gz").header("Content-Type"))
                .hasValue("application/gzip");
    }

    @Test
    void aLargePageIsSentPackedToWhoCanUnpack() throws IOException {
        show(Map.of("index.html", new byte[3_000_000]));

        var packed = app.send("GET", "/p/large-letter/", "Accept-Encoding: gzip");

        assertThat(packed.header("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length()).isLessThan(10_000);
    }

    @Test
    void aLargeFileGoesOutPieceByPiece() throws IOException {
        show(Map.of("bundle.jsonl.gz", new byte[0]));
        var bundle = files.folder("large-letter").toRealPath().resolve("bundle.jsonl.gz");
        try (var file = new RandomAccessFile(bundle.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        download(); // brings its classes along

        var least = Long.MAX_VALUE;
        for (var turn = 0; turn < 3; turn++) { // others in this process need memory too
            var before = allocated();
            assertThat(download()).isGreaterThan(LARGE);
            least = Math.min(least, allocated() - before);
        }
        assertThat(least).isLessThan(LARGE / 4);

        var before = allocated();
        copy(bundle);
        assertThat(allocated() - before)
                .as("control: a whole copy in memory is found out")
                .isGreaterThan(LARGE);
    }

    private void show(Map<String, byte[]> printed) throws IOException {
        var printing = new Printing(
                new LetterId("AAAAAAAAAAAAAAAAAAAAAA"), "large-letter", 1, "a" + System.identityHashCode(printed));
        files.write(printing, printed);
        files.show(printing);
    }

    /** Listens without keeping anything, so that whatever is kept is the server's. */
    private long download() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /p/large-letter/bundle.jsonl.gz HTTP/1.1\r\nHost: letters.localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(ISO_8859_1));
            return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void copy(Path file) throws IOException {
        assertThat(Files.readAllBytes(file)).hasSize(LARGE);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
