package org.undersigned.rig;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of these rooms are there: one history for each room, as Spring Modulith keeps them in the whole house. */
public record Migrations(List<String> rooms) {

    public static Migrations of(DataSource source, List<String> rooms) {
        rooms.forEach(room -> Flyway.configure()
                .dataSource(source)
                .table("history_" + room)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:db/migration/" + room)
                .load()
                .migrate());
        return new Migrations(rooms);
    }
}
