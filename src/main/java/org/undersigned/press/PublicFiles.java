package org.undersigned.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.undersigned.door.Origins;
import org.undersigned.release.Printing;

/**
 * The public files on the disk. Every printing is a folder of its own; {@code public/<slug>} is a link to the valid one.
 * A folder is there whole or not at all, and readers go from one printing to the next in a single step.
 */
@Component
class PublicFiles {

    /** What is worth having in a smaller form, for readers on the telephone. */
    private static final Set<String> SHRINKING = Set.of("html", "css", "json", "txt", "xml", "svg", "js");

    private final Path root;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    PublicFiles(Origins origins) {
        this.root = origins.data().toAbsolutePath().resolve("public");
    }

    /** What readers see of a letter: a link to its valid printing. */
    Path folder(String slug) {
        return root.resolve(slug);
    }

    /** The printing that readers see now, by the name of its folder: asked for by every reader, so it is kept in memory. */
    Optional<String> shown(String slug) {
        var name = known.get(slug);
        return name == null ? link(slug) : Optional.of(name);
    }

    private Optional<String> link(String slug) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(folder(slug)).getFileName().toString());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    boolean shows(Printing printing) {
        return has(printing)
                && link(printing.slug()).filter(name(printing)::equals).isPresent();
    }

    boolean has(Printing printing) {
        return Files.isDirectory(printings().resolve(name(printing)));
    }

    /** Writes a printing where nobody looks yet. */
    void write(Printing printing, Map<String, byte[]> files) throws IOException {
        var whole = printings().resolve(name(printing));
        var fresh = printings().resolve(".new-" + name(printing));
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        for (var file : files.entrySet()) {
            Files.write(fresh.resolve(file.getKey()), file.getValue());
            if (SHRINKING.contains(extension(file.getKey()))) {
                Files.write(fresh.resolve(file.getKey() + ".gz"), shrunk(file.getValue()));
            }
        }
        FileSystemUtils.deleteRecursively(whole);
        Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets readers see a printing that was written, and forgets the earlier ones. */
    synchronized void show(Printing printing) throws IOException {
        if (!has(printing)) {
            throw new NoSuchFileException(name(printing));
        }
        var link = root.resolve(".link-" + printing.slug());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(".printings", name(printing)));
        if (Files.isDirectory(folder(printing.slug()), LinkOption.NOFOLLOW_LINKS)) {
            FileSystemUtils.deleteRecursively(folder(printing.slug()));
        }
        Files.move(link, folder(printing.slug()), StandardCopyOption.ATOMIC_MOVE);
        known.put(printing.slug(), name(printing));
        forgetOthers(printing);
    }

    /** Earlier ones, and what was never decided; a later one may just be made. */
    private void forgetOthers(Printing printing) throws IOException {
        var name = Pattern.compile("(?:\\.new-)?" + printing.slug() + "\\.(\\d+)(?:\\.[0-9a-f]+)?");
        try (Stream<Path> all = Files.list(printings())) {
            for (var folder : all.toList()) {
                var other = name.matcher(folder.getFileName().toString());
                if (other.matches()
                        && Integer.parseInt(other.group(1)) <= printing.revision()
                        && !other.group().equals(name(printing))) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private Path printings() {
        return root.resolve(".printings");
    }

    private static String name(Printing printing) {
        var name = printing.slug() + "." + printing.revision();
        return printing.digest().isEmpty() ? name : name + "." + printing.digest();
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] shrunk(byte[] bytes) throws IOException {
        var small = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        }
        return small.toByteArray();
    }
}
