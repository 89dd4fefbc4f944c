package org.undersigned.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.letter.frozen.LetterId;

/** A table that holds at most one row for each letter: what is put in takes the place of what was there. */
class OneEach {

    private final JdbcClient jdbc;
    private final String delete;
    private final String insert;

    OneEach(JdbcClient jdbc, String table, String... columns) {
        this.jdbc = jdbc;
        this.delete = "delete from " + table + " where letter_id = ?";
        this.insert = "insert into %s (letter_id, %s) values (?%s)"
                .formatted(table, String.join(", ", columns), ", ?".repeat(columns.length));
    }

    void put(LetterId letter, Object... values) {
        jdbc.sql(delete).param(letter.value()).update();
        var row = new ArrayList<Object>(List.of(letter.value()));
        Collections.addAll(row, values);
        jdbc.sql(insert).params(row).update();
    }
}
