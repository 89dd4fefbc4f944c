package org.undersigned.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Until when a letter stays under embargo. */
@Repository
class Embargoes {

    private final JdbcClient jdbc;

    Embargoes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(LetterId letter, Instant ends) {
        lift(letter);
        jdbc.sql("insert into embargo (letter_id, ends) values (:letter, :ends)")
                .param("letter", letter.value())
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    void lift(LetterId letter) {
        jdbc.sql("delete from embargo where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    Optional<Instant> of(LetterId letter) {
        return jdbc.sql("select ends from embargo where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) ->
                        row.getObject("ends", OffsetDateTime.class).toInstant())
                .optional();
    }
}
