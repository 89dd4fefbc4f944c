package org.undersigned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every property that the protocol promises names the tests that show it, and they exist: docs/tested.md is true. */
class PropertiesTest {

    private static final Path PROTOCOL = Path.of("docs/protocol.md");
    private static final Path TESTED = Path.of("docs/tested.md");

    @TestFactory
    Stream<DynamicTest> everyPropertyOfTheProtocolHasItsTests() throws IOException {
        var shown = shown();
        return properties().stream()
                .map(property -> DynamicTest.dynamicTest(property, () -> {
                    assertThat(shown).containsKey(property);
                    assertThat(shown.get(property)).isNotEmpty().allMatch(PropertiesTest::exists, "exists");
                }));
    }

    @Test
    void aTestThatDoesNotExistIsNoticed() {
        assertThat(exists("BookModuleTest.everyActionAndChoiceHasTheSameSize")).isTrue();
        assertThat(exists("BookModuleTest.promisesTheMoon")).isFalse();
        assertThat(exists("NoSuchTest.anything")).isFalse();
        assertThat(exists("enroller.test.ts: promises the moon")).isFalse();
    }

    /** The sentences of section 7, between semicolons. */
    private static List<String> properties() throws IOException {
        var section = Files.readString(PROTOCOL).replaceAll("(?s).*\\n## 7[^\\n]*\\n(.*?)\\n## .*", "$1");
        return Arrays.stream(section.strip()
                        .replaceAll("\\s+", " ")
                        .replaceAll("\\.$", "")
                        .split("; "))
                .toList();
    }

    /** The table of tested.md: a property, and its tests. */
    private static Map<String, List<String>> shown() throws IOException {
        var shown = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(TESTED)) {
            var cells = line.split("\\|");
            if (cells.length == 3) {
                shown.put(
                        cells[1].strip(),
                        Arrays.stream(cells[2].split("`"))
                                .map(String::strip)
                                .filter(cell -> cell.contains("."))
                                .toList());
            }
        }
        return shown;
    }

    /** {@code SomeTest.method}, or {@code some.test.ts: the title of a test}. */
    private static boolean exists(String test) {
        var script = test.indexOf(": ");
        return script < 0
                ? contains("src/test/java", test.split("\\.")[0] + ".java", "void " + test.split("\\.")[1] + "(")
                : contains("frontend", test.substring(0, script), test.substring(script + 2));
    }

    private static boolean contains(String folder, String file, String text) {
        try (var files = Files.walk(Path.of(folder))) {
            var found = files.filter(each -> each.getFileName().toString().equals(file))
                    .findAny();
            return found.isPresent() && Files.readString(found.get()).contains(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
