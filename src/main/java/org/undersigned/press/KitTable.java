package org.undersigned.press;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import tools.jackson.databind.json.JsonMapper;

/** The kits of all letters. */
@Repository
class KitTable {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final OneEach rows;

    KitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new OneEach(jdbc, "press_kit", "kit");
    }

    Kit of(LetterId letter) {
        return jdbc.sql("select kit from press_kit where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> JSON.readValue(row.getString("kit"), Kit.class))
                .optional()
                .orElse(Kit.EMPTY);
    }

    void put(LetterId letter, Kit kit) {
        rows.put(letter, JSON.writeValueAsString(kit));
    }
}
