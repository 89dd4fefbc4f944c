package org.undersigned.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

    private static final Pattern LITERAL = Pattern.compile("[\"{]([a-z]+\\.[a-zA-Z0-9.-]*)[\"}]");

    /** Files are named like keys. */
    private static final Pattern FILE = Pattern.compile(".*\\.(json|txt|html|css|js|gz|svg|pdf)");

    private final Words words = new Words();

    @Test
    void areThereForEveryKeyThatAScreenNames() throws IOException {
        var keys = keys();
        var modules =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = literals().stream()
                .filter(literal -> !FILE.matcher(literal).matches())
                .filter(literal -> modules.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> keys.stream().noneMatch(key -> key.equals(literal) || key.startsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() throws IOException {
        var literals = literals();
        var idle = keys().stream()
                .filter(key -> literals.stream().noneMatch(literal -> key.startsWith(literal) || key.endsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(idle).isEmpty();
    }

    @Test
    void areFilledInAsTheyStandQuotesIncluded() {
        assertThat(words.of("ui.bug.text", "4f'{0}'")).contains("name the number 4f'{0}'.");
    }

    @Test
    void showTheKeyWhereTheyAreMissing() {
        assertThat(words.of("ui.no-such-words")).isEqualTo("ui.no-such-words");
    }

    /** What looks like a key in our sources: also the beginning of one, to which an end is added. */
    private static Set<String> literals() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }
}
