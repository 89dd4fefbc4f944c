package org.undersigned.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fresh, empty databases of both kinds. */
public final class Databases {

    private static final String AS_IN_PRODUCTION =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=60000";
    private static @Nullable EmbeddedPostgres postgres;

    private Databases() {}

    /** The kind that module tests run on now: H2 first, and all of them again on PostgreSQL. */
    public static Database ofThisRun() {
        return "postgres".equals(System.getProperty("undersigned.test.database")) ? postgres() : h2InMemory();
    }

    /** As the application runs on it out of the box: a file that keeps what it acknowledged. */
    public static Database h2File() {
        var file = Path.of("target/rig/h2-" + UUID.randomUUID(), "undersigned").toAbsolutePath();
        return new Database("jdbc:h2:file:" + file + AS_IN_PRODUCTION, "sa", "");
    }

    /** H2 as its makers deliver it, which forgets acknowledged rows when it is killed: the control of the kill drills. */
    public static Database h2FileWithDelayedWrites() {
        var careful = h2File();
        return new Database(careful.url().replace(";WRITE_DELAY=0", ""), "sa", "");
    }

    public static Database h2InMemory() {
        var name = UUID.randomUUID();
        return new Database("jdbc:h2:mem:" + name + AS_IN_PRODUCTION + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** A database of its own in the one PostgreSQL server of this test run. */
    public static Database postgres() {
        var name = "undersigned_" + UUID.randomUUID().toString().replace("-", "");
        var server = server();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL did not make a database", e);
        }
        return new Database(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** In a server of its own that writes through to the disk, as in production; those of the tests do not. */
    public static Database durablePostgres() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
        return postgres;
    }
}
