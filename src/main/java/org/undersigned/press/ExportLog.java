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
    private final OneEach rows;

    ExportLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new OneEach(jdbc, "press_export", "exported");
    }

    Optional<Instant> last(LetterId letter) {
        return jdbc.sql("select exported from press_export where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) ->
                        row.getObject("exported", OffsetDateTime.class).toInstant())
                .optional();
    }

    void put(LetterId letter, Instant exported) {
        rows.put(letter, exported.atOffset(ZoneOffset.UTC));
    }
}
