package org.undersigned.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Everything that was ever released. An edition is written once. */
@Repository
public class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Edition edition) {
        jdbc.sql("""
                insert into edition (letter_id, slug, page, plain, body, bundle)
                values (:letter, :slug, :page, :plain, :body, :bundle)
                """)
                .param("letter", edition.letter().value())
                .param("slug", edition.slug())
                .param("page", edition.page())
                .param("plain", edition.plain())
                .param("body", edition.text())
                .param("bundle", edition.bundle())
                .update();
    }

    public Optional<Edition> of(LetterId letter) {
        return jdbc.sql("select * from edition where letter_id = :letter")
                .param("letter", letter.value())
                .query(Editions::read)
                .optional();
    }

    /** The slugs of everything that was released, by letter. */
    public Map<LetterId, String> slugs() {
        return jdbc
                .sql("select letter_id, slug from edition")
                .query((row, number) -> Map.entry(new LetterId(row.getString("letter_id")), row.getString("slug")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Edition read(ResultSet row, int number) throws SQLException {
        return new Edition(
                new LetterId(row.getString("letter_id")),
                row.getString("slug"),
                row.getBytes("page"),
                row.getBytes("plain"),
                row.getBytes("body"),
                row.getBytes("bundle"));
    }
}
