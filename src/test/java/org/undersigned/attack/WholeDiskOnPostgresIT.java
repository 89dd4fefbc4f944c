package org.undersigned.attack;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** The disk under PostgreSQL: its tables and indexes, and its write-ahead log. */
class WholeDiskOnPostgresIT extends WholeDiskPromises {

    @Override
    Database database() {
        return Databases.postgres();
    }

    @Override
    List<Path> files(JdbcClient jdbc) {
        jdbc.sql("checkpoint").update();
        var data = Path.of(text(jdbc, "show data_directory"));
        var own = text(jdbc, "select oid::text from pg_database where datname = current_database()");
        return List.of(data.resolve("base").resolve(own), data.resolve("pg_wal"));
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
