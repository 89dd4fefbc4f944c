package org.undersigned.letter.draft;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.undersigned.rig.Database;

/** What one small row costs until it is durable, on the same database and at the same time: the measure for Saved. */
final class DurableInserts {

    private static final long EVERY_NANOS = 20_000_000;

    private final Database database;
    private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean on;
    private Thread inserting;

    DurableInserts(Database database) {
        this.database = database;
    }

    void begin() {
        on = true;
        milliseconds.clear();
        inserting = Thread.ofPlatform().start(this::insert);
    }

    /** The 99th percentile since the beginning, in milliseconds. */
    double end() {
        on = false;
        try {
            inserting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var sorted = milliseconds.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }

    private void insert() {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table if not exists bench (id bigint primary key, body varchar(40))");
            }
            while (on) {
                insertOne(connection);
                LockSupport.parkNanos(EVERY_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insertOne(Connection connection) throws SQLException {
        var start = System.nanoTime();
        try (var row = connection.prepareStatement("insert into bench values (?, ?)")) {
            row.setLong(1, System.nanoTime());
            row.setString(2, "a small row");
            row.executeUpdate();
        }
        milliseconds.add((System.nanoTime() - start) / 1e6);
    }
}
