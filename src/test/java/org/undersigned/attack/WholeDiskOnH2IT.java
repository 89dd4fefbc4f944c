package org.undersigned.attack;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** The disk under the database that the application runs on out of the box. */
class WholeDiskOnH2IT extends WholeDiskPromises {

    private final Database database = Databases.h2File();

    @Override
    Database database() {
        return database;
    }

    @Override
    List<Path> files(JdbcClient jdbc) {
        jdbc.sql("checkpoint sync").update();
        var file = database.url().replaceFirst("jdbc:h2:file:", "").replaceFirst(";.*", "");
        return List.of(Path.of(file).getParent());
    }
}
