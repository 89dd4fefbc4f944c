package org.undersigned.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** PostgreSQL: its tables and indexes, and its write-ahead log. */
record PostgresDisk(Database database, Instant began) implements DatabaseDisk {

    /** Set up as the operator's guide says: what is left of the write-ahead log is not written over but deleted. */
    static PostgresDisk fresh() {
        var disk = new PostgresDisk(Databases.postgres(), Instant.now());
        disk.asAdministrator("alter system set wal_recycle = off");
        disk.asAdministrator("select pg_reload_conf()");
        return disk;
    }

    @Override
    public List<Path> files(JdbcClient jdbc) {
        jdbc.sql("checkpoint").update();
        var data = Path.of(text(jdbc, "show data_directory"));
        var own = text(jdbc, "select oid::text from pg_database where datname = current_database()");
        var all = new ArrayList<>(writtenSince(data.resolve("pg_wal")));
        all.add(data.resolve("base").resolve(own));
        return all;
    }

    /** The log of other tests in the same server is long, and about other databases. */
    private List<Path> writtenSince(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() >= began.toEpochMilli())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void beginPiece(JdbcClient jdbc) {
        jdbc.sql("select pg_switch_wal()").query(String.class).single();
    }

    @Override
    public void compact(JdbcClient jdbc) {
        jdbc.sql("vacuum full").update();
        beginPiece(jdbc);
        jdbc.sql("checkpoint").update();
    }

    /** Lets nobody in. */
    @Override
    public void whileDown(Runnable then) {
        var name = database.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        asAdministrator("alter database %s with allow_connections false".formatted(name));
        asAdministrator("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
        then.run();
        asAdministrator("alter database %s with allow_connections true".formatted(name));
    }

    private void asAdministrator(String sql) {
        var url = database.url().replaceFirst("/undersigned_[^?]*", "/postgres");
        try (var connection = DriverManager.getConnection(url, database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void whileFull(JdbcClient jdbc, List<String> tables, Runnable then) {
        jdbc.sql("""
                create function no_room() returns trigger language plpgsql as
                'begin raise exception ''No space left on device'' using errcode = ''53100''; end'
                """).update();
        tables.forEach(table -> jdbc.sql(
                        "create trigger full_%1$s before insert or update on %1$s for each row execute function no_room()"
                                .formatted(table))
                .update());
        then.run();
        jdbc.sql("drop function no_room cascade").update();
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
