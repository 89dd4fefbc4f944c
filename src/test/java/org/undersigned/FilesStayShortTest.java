package org.undersigned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file that a person reads is longer than a person likes to read. */
class FilesStayShortTest {

    private static final int LONGEST = 300;
    private static final List<String> ROOMS = List.of("src", "frontend", "bin", "bench", ".ci");
    private static final Set<String> LANGUAGES = Set.of("java", "ts", "css", "sh", "mjs", "html", "sql");

    @Test
    void noneIsLongerThanThreeHundredLines() {
        assertThat(ROOMS.stream().map(Path::of).filter(Files::exists).flatMap(FilesStayShortTest::tooLong))
                .isEmpty();
    }

    @Test
    void aLongerOneWouldBeNamed(@TempDir Path room) throws IOException {
        Files.writeString(room.resolve("long.ts"), "line\n".repeat(LONGEST + 1));
        Files.writeString(room.resolve("short.ts"), "line\n".repeat(LONGEST));

        assertThat(tooLong(room)).containsExactly(room.resolve("long.ts"));
    }

    private static Stream<Path> tooLong(Path room) {
        try (var files = Files.walk(room)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(FilesStayShortTest::isWrittenByHand)
                    .filter(file -> lines(file) > LONGEST)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isWrittenByHand(Path file) {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var folders = file.toString();
        return (LANGUAGES.contains(ending) || file.startsWith("bin") && !name.contains("."))
                && !folders.contains("generated")
                && !folders.contains("node_modules");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
