package org.undersigned.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Everything that was ever released. */
@Repository
class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Edition edition, Printing printing) {
        jdbc.sql("""
                insert into edition (letter_id, slug, revision, released, body, bundle, printing)
                values (:letter, :slug, :revision, :released, :body, :bundle, :printing)
                """)
                .param("letter", edition.letter().value())
                .param("slug", edition.slug())
                .param("revision", edition.revision())
                .param("released", edition.released().atOffset(ZoneOffset.UTC))
                .param("body", edition.text())
                .param("bundle", edition.bundle())
                .param("printing", printing.digest())
                .update();
    }

    /** Nobody else makes another printing of this letter until this transaction ends. */
    Edition hold(LetterId letter) {
        return find(letter, " for update").orElseThrow(() -> new NotNow("The letter is not released yet"));
    }

    void replace(Edition edition, Printing printing) {
        jdbc.sql("""
                update edition set revision = :revision, bundle = :bundle, printing = :printing
                where letter_id = :letter
                """)
                .param("revision", edition.revision())
                .param("bundle", edition.bundle())
                .param("printing", printing.digest())
                .param("letter", edition.letter().value())
                .update();
    }

    Optional<Edition> of(LetterId letter) {
        return find(letter, "");
    }

    /** Which printing of every released letter is the valid one. */
    List<Printing> valid() {
        return jdbc.sql("select letter_id, slug, revision, printing from edition order by slug")
                .query((row, number) -> new Printing(
                        new LetterId(row.getString("letter_id")),
                        row.getString("slug"),
                        row.getInt("revision"),
                        row.getString("printing")))
                .list();
    }

    private Optional<Edition> find(LetterId letter, String hold) {
        return jdbc.sql("select * from edition where letter_id = :letter" + hold)
                .param("letter", letter.value())
                .query(Editions::read)
                .optional();
    }

    private static Edition read(ResultSet row, int number) throws SQLException {
        return new Edition(
                new LetterId(row.getString("letter_id")),
                row.getString("slug"),
                row.getInt("revision"),
                row.getObject("released", OffsetDateTime.class).toInstant(),
                row.getBytes("body"),
                row.getBytes("bundle"));
    }
}
