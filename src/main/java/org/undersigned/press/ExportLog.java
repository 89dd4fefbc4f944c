package org.undersigned.press;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** When each letter's site was last exported. */
@Repository
class ExportLog {

    private final JdbcClient jdbc;

    ExportLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> last(LetterId letter) {
        return jdbc.sql("select exported from press_export where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) ->
                        row.getObject("exported", OffsetDateTime.class).toInstant())
                .optional();
    }

    void put(LetterId letter, Instant exported) {
        jdbc.sql("delete from press_export where letter_id = :letter")
                .param("letter", letter.value())
                .update();
        jdbc.sql("insert into press_export (letter_id, exported) values (:letter, :exported)")
                .param("letter", letter.value())
                .param("exported", exported.atOffset(ZoneOffset.UTC))
                .update();
    }
}
