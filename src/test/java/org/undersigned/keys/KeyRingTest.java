package org.undersigned.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.door.Origins;

class KeyRingTest {

    @TempDir
    Path data;

    @Test
    void theDemoMakesKeysThatOnlyItsOwnUserReads() throws Exception {
        var made = ring(true).pepper().hmac(new byte[1]);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/pepper"))))
                .isEqualTo("rw-------");
        assertThat(ring(true).pepper().hmac(new byte[1])).isEqualTo(made);
        assertThat(ring(false).pepper().hmac(new byte[1])).isEqualTo(made);
    }

    @Test
    void elsewhereAMissingKeyIsRefusedInWordsThatHelp() {
        assertThatThrownBy(() -> ring(false).pepper()).hasMessageContaining("head -c 32 /dev/urandom");
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws Exception {
        ring(true).pepper();
        Files.setPosixFilePermissions(data.resolve("keys/pepper"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> ring(false).pepper()).hasMessageContaining("chmod 600");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws Exception {
        ring(true).pepper();
        Files.write(data.resolve("keys/pepper"), new byte[31]);

        assertThatThrownBy(() -> ring(true).pepper()).hasMessageContaining("32 bytes");
    }

    @Test
    void whatIsWrappedForOneLetterDoesNotUnwrapForAnother() {
        var key = ring(true).wrappingKey();
        var wrapped = key.wrap("one".getBytes(), "secret".getBytes());

        assertThat(key.unwrap("one".getBytes(), wrapped)).isEqualTo("secret".getBytes());
        assertThatThrownBy(() -> key.unwrap("other".getBytes(), wrapped)).isInstanceOf(IllegalStateException.class);
    }

    private KeyRing ring(boolean make) {
        var app = URI.create("http://letters.localhost:8080");
        return new KeyRing(new Origins(app, URI.create("http://sign.letters.localhost:8081"), 8081, data), make);
    }
}
