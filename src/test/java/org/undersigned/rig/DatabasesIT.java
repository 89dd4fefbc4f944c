package org.undersigned.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabasesIT {

    @Test
    void bothKindsAreReallyWhatTheySay() throws SQLException {
        assertThat(productOf(Databases.h2InMemory())).isEqualTo("H2");
        assertThat(productOf(Databases.h2File())).isEqualTo("H2");
        assertThat(productOf(Databases.postgres())).isEqualTo("PostgreSQL");
    }

    private static String productOf(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
