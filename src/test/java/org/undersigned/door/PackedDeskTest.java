package org.undersigned.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.rig.ThreePorts;

/** The desk's own files are sent packed to who can unpack them: a telephone waits for every byte. */
class PackedDeskTest extends ThreePorts {

    private static final String BUILD = "ef".repeat(32);
    private static final String SCRIPT = "// a desk that says the same over and over\n".repeat(200);

    @Autowired
    private Origins origins;

    @Test
    void aFileOfTheDeskIsTheSamePackedOrNot() throws IOException {
        var shelf = Files.createDirectories(origins.data().resolve("desk").resolve(BUILD));
        Files.writeString(shelf.resolve("desk.js"), SCRIPT);

        var plain = desk.send("GET", "/assets/" + BUILD + "/desk.js");
        var packed = desk.send("GET", "/assets/" + BUILD + "/desk.js", "Accept-Encoding: gzip, deflate");

        assertThat(plain.body()).isEqualTo(SCRIPT);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("Content-Encoding")).hasValue("gzip");
        assertThat(packed.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
        assertThat(packed.body().length()).isLessThan(SCRIPT.length() / 10);
        assertThat(unpacked(packed.body())).isEqualTo(SCRIPT);
        assertThat(desk.send("GET", "/assets/" + "01".repeat(32) + "/desk.js", "Accept-Encoding: gzip")
                        .status())
                .as("what nobody ever had")
                .isEqualTo(404);
    }

    private static String unpacked(String body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes(ISO_8859_1)))) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }
}
