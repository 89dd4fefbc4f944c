package org.undersigned.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** The disk under PostgreSQL: its tables and indexes, and its write-ahead log. */
class WholeDiskOnPostgresIT extends WholeDiskPromises {

    private final Instant began = Instant.now();

    @Override
    Database database() {
        return Databases.postgres();
    }

    @Override
    List<Path> files(JdbcClient jdbc) {
        jdbc.sql("checkpoint").update();
        var data = Path.of(text(jdbc, "show data_directory"));
        var own = text(jdbc, "select oid::text from pg_database where datname = current_database()");
        var all = new ArrayList<>(writtenSince(began, data.resolve("pg_wal")));
        all.add(data.resolve("base").resolve(own));
        return all;
    }

    /** The log of other tests in the same server is long, and about other databases. */
    private static List<Path> writtenSince(Instant began, Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() >= began.toEpochMilli())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
