package org.undersigned.press;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import tools.jackson.databind.json.JsonMapper;

/** The chronicles of all letters. It can be added to and read, and nothing else. */
@Repository
class ChronicleLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ChronicleLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chronicle of(LetterId letter) {
        return new Chronicle(jdbc.sql(
                        "select number, told, zone, note from press_note where letter_id = :letter order by number")
                .param("letter", letter.value())
                .query((row, index) -> new Chronicle.Entry(
                        row.getInt("number"),
                        row.getObject("told", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("zone")),
                        JSON.readValue(row.getString("note"), Note.class)))
                .list());
    }

    void add(LetterId letter, Chronicle.Entry entry) {
        jdbc.sql(
                        "insert into press_note (letter_id, number, told, zone, note) values (:letter, :number, :told, :zone, :note)")
                .param("letter", letter.value())
                .param("number", entry.number())
                .param("told", entry.at().atOffset(ZoneOffset.UTC))
                .param("zone", entry.zone().getId())
                .param("note", JSON.writerFor(Note.class).writeValueAsString(entry.note()))
                .update();
    }
}
