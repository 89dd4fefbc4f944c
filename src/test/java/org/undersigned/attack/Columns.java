package org.undersigned.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database says when it is asked for everything: a file for each column. */
final class Columns {

    private Columns() {}

    static StolenDisk of(JdbcClient jdbc) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public'
                        """)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(column -> files.put(
                        (column[0] + "." + column[1]).toLowerCase(Locale.ROOT), values(jdbc, column[0], column[1])));
        return new StolenDisk(files);
    }

    private static byte[] values(JdbcClient jdbc, String table, String column) {
        var all = new ByteArrayOutputStream();
        jdbc.sql("select \"%s\" from \"%s\"".formatted(column, table)).query((RowCallbackHandler) row -> {
            var value = row.getObject(1);
            all.writeBytes(
                    value instanceof byte[] bytes
                            ? bytes
                            : String.valueOf(value).getBytes(UTF_8));
            all.write(0);
        });
        return all.toByteArray();
    }
}
