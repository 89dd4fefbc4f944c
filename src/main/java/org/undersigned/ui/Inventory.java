package org.undersigned.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything that is kept anywhere: what it is, who can see it, and for how long. Each room says it of its own fields. */
public record Inventory(List<Field> fields) {

    /**
     * @param table where it is kept
     * @param name such as the column
     */
    public record Field(String room, String table, String name, String what, String who, String howLong) {

        public String key() {
            return table + "." + name;
        }
    }

    /** What the rooms say, in the order of their names. */
    public static Inventory read() {
        try {
            var rooms = new PathMatchingResourcePatternResolver().getResources("classpath:inventory/*.properties");
            return new Inventory(Arrays.stream(rooms)
                    .flatMap(Inventory::fieldsOf)
                    .sorted(Comparator.comparing(Field::room).thenComparing(Field::key))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException if anything is left out */
    public static Field field(String room, String key, String said) {
        var at = key.lastIndexOf('.');
        var parts = Arrays.stream(said.split("\\|")).map(String::strip).toList();
        if (parts.size() != 3 || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalStateException(key + " has to say what it is, who sees it, and for how long");
        }
        return new Field(room, key.substring(0, at), key.substring(at + 1), parts.get(0), parts.get(1), parts.get(2));
    }

    private static Stream<Field> fieldsOf(Resource room) {
        var name = String.valueOf(room.getFilename()).replace(".properties", "");
        var said = new Properties();
        try (Reader in = new InputStreamReader(room.getInputStream(), StandardCharsets.UTF_8)) {
            said.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return said.stringPropertyNames().stream().map(key -> field(name, key, said.getProperty(key)));
    }

    public List<String> rooms() {
        return fields.stream().map(Field::room).distinct().toList();
    }

    public List<Field> of(String room) {
        return fields.stream().filter(field -> field.room().equals(room)).toList();
    }
}
