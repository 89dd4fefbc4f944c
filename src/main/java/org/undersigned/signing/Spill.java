package org.undersigned.signing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.SignBody;

/**
 * A copy of the inbox that survives the server process, but not the machine: one file a letter on a memory file system,
 * its bodies in the order of the keys. A file is replaced as a whole, so that its inside tells no order of arrival.
 */
class Spill {

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

    private static final String FRESH = ".new";
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    private Spill(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException where the folder is not on a memory file system, or not ours alone */
    static Spill in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var type = Files.getFileStore(folder).type();
        if (!IN_MEMORY.contains(type)) {
            throw new IOException("not a memory file system but " + type);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new Spill(folder);
    }

    /** Writes what waits for a letter: new file and rename. Nothing waiting is no file. */
    void write(LetterId letter, List<SignBody> bodies) {
        var file = folder.resolve(letter.value());
        try {
            if (bodies.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            var fresh = folder.resolve(letter.value() + FRESH);
            try (var out = new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER)) {
                for (var body : bodies) {
                    out.write(body.encode());
                }
            }
            Files.setLastModifiedTime(fresh, FileTime.from(Instant.EPOCH));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Everything that waited when the process ended, as it was written. */
    Map<LetterId, byte[]> read() {
        var found = new HashMap<LetterId, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(FRESH)) {
                    Files.delete(file);
                } else {
                    found.put(new LetterId(name), Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    static List<byte[]> split(byte[] bodies, int size) {
        var parts = new ArrayList<byte[]>();
        for (var at = 0; at + size <= bodies.length; at += size) {
            parts.add(Arrays.copyOfRange(bodies, at, at + size));
        }
        return parts;
    }
}
