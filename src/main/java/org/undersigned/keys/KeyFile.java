package org.undersigned.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A file of 32 random bytes that nobody but this server's own user may read. */
record KeyFile(Path path) {

    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    byte[] read() {
        if (!Files.isRegularFile(path)) {
            throw new Unusable(
                    "There is no key in %s. Make it once, and back it up: head -c 32 /dev/urandom > %s; chmod 600 %s"
                            .formatted(path, path, path));
        }
        try {
            if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                throw new Unusable("Others can read the key in %s: chmod 600 %s".formatted(path, path));
            }
            var bytes = Files.readAllBytes(path);
            if (bytes.length != LENGTH) {
                throw new Unusable("The key in %s has not 32 bytes".formatted(path));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes the file if there is none. It exists with its 32 bytes, or not at all. */
    void makeIfMissing() {
        if (Files.exists(path)) {
            return;
        }
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(path.getParent());
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            if (posix()) {
                Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER));
            }
            Files.write(fresh, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The server does not start, and says why. */
    static class Unusable extends IllegalStateException {

        Unusable(String message) {
            super(message);
        }
    }
}
