package org.undersigned.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk as the frontend build made it: page, script, worker and style, known together by one hash. A letter's terms
 * name that hash, so every build that was ever served is kept, and stays to be had under {@code /assets/<hash>/}.
 */
@Component
public class DeskBuild {

    /** What stands for the hash where the desk was not built, as in a test that has no use for it. */
    public static final String NOT_BUILT = "0".repeat(64);

    private static final Logger log = LoggerFactory.getLogger(DeskBuild.class);

    private record Manifest(String sha256, String script, String scriptIntegrity, String worker, String style) {

        List<String> files() {
            return List.of("page.html", script, worker, style);
        }
    }

    private final Path shelf;
    private final @Nullable Manifest manifest;
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

    DeskBuild(Origins origins, JsonMapper json) {
        this.shelf = origins.data().resolve("desk").toAbsolutePath().normalize();
        var described = new ClassPathResource("desk/manifest.json");
        if (described.exists()) {
            this.manifest = json.readValue(bytes(described), Manifest.class);
            keep(manifest);
        } else {
            this.manifest = null;
            log.warn("The signing desk was not built: nobody can sign here (npm run build:pages)");
        }
    }

    /** SHA-256 over page, script, worker and style, in hex; {@link #NOT_BUILT} where there is none. */
    public String sha256() {
        return manifest == null ? NOT_BUILT : manifest.sha256();
    }

    String scriptSource() {
        return manifest == null ? "'none'" : "'" + manifest.scriptIntegrity() + "'";
    }

    /** One file of this or an earlier build; the caller has checked the form of both names. */
    Optional<byte[]> file(String build, String name) {
        var file = shelf.resolve(build).resolve(name).normalize();
        if (!file.startsWith(shelf) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same, packed once for all who are on a slow line. */
    Optional<byte[]> packed(String build, String name) {
        var known = Optional.ofNullable(packed.get(build + "/" + name));
        return known.isPresent()
                ? known
                : file(build, name).map(bytes -> packed.computeIfAbsent(build + "/" + name, file -> gzip(bytes)));
    }

    private static byte[] gzip(byte[] bytes) {
        var small = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(small)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return small.toByteArray();
    }

    private void keep(Manifest built) {
        var folder = shelf.resolve(built.sha256());
        try {
            Files.createDirectories(folder);
            for (var name : built.files()) {
                Files.write(folder.resolve(name), bytes(new ClassPathResource("desk/" + name)));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] bytes(ClassPathResource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
