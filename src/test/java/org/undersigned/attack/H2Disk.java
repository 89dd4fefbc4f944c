package org.undersigned.attack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.h2.api.Trigger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Patience;

/** The database that the application runs on out of the box: one file. */
record H2Disk(Database database) implements DatabaseDisk {

    static H2Disk fresh() {
        return new H2Disk(Databases.h2File());
    }

    @Override
    public List<Path> files(JdbcClient jdbc) {
        jdbc.sql("checkpoint sync").update();
        return List.of(folder());
    }

    private Path folder() {
        var file = database.url().replaceFirst("jdbc:h2:file:", "").replaceFirst(";.*", "");
        return Path.of(file).getParent();
    }

    @Override
    public void compact(JdbcClient jdbc) {
        jdbc.sql("shutdown compact").update();
        Patience.until("it is open again", Duration.ofSeconds(30), () -> answers(jdbc));
    }

    private static boolean answers(JdbcClient jdbc) {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException closed) {
            DatabaseDisk.letThePoolRest();
            return false;
        }
    }

    /** Somebody has it to themselves. */
    @Override
    public void whileDown(Runnable then) {
        try (var own = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = own.createStatement()) {
            statement.execute("set exclusive 2");
            then.run();
            statement.execute("set exclusive 0");
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void whileFull(JdbcClient jdbc, List<String> tables, Runnable then) {
        tables.forEach(table -> jdbc.sql(
                        "create trigger full_%1$s before insert, update on %1$s for each row call '%2$s'"
                                .formatted(table, NoRoom.class.getName()))
                .update());
        then.run();
        tables.forEach(table -> jdbc.sql("drop trigger full_" + table).update());
    }

    /** Says what a database says when its disk is full, and quotes the row, as some do. */
    public static class NoRoom implements Trigger {

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            throw new SQLException("No space left on device", "53100");
        }
    }
}
