package org.undersigned.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.LetterId;

/** Who is invited to which draft. Within one letter a user name stands once. */
@Repository
class CoAuthorList {

    private final JdbcClient jdbc;

    CoAuthorList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CoAuthor person) {
        jdbc.sql("""
                insert into co_author (letter_id, employee, username, name, title, role)
                values (:letter, :employee, :username, :name, :title, :role)
                """)
                .param("letter", person.letter().value())
                .param("employee", value(person.employee()))
                .param("username", person.username())
                .param("name", person.name())
                .param("title", person.title())
                .param("role", person.role().name())
                .update();
    }

    void remove(LetterId letter, String username) {
        jdbc.sql("delete from co_author where letter_id = :letter and username = :username")
                .param("letter", letter.value())
                .param("username", username)
                .update();
    }

    List<CoAuthor> of(LetterId letter) {
        return jdbc.sql("select * from co_author where letter_id = :letter order by name, username")
                .param("letter", letter.value())
                .query(CoAuthorList::read)
                .list();
    }

    /** Fulfils the invitations that were made by user name, now that this person has signed in. */
    void claim(Employee employee) {
        jdbc.sql("update co_author set employee = :employee, name = :name, title = :title"
                        + " where employee is null and username = :username")
                .param("employee", employee.id().value())
                .param("name", employee.name())
                .param("title", employee.title())
                .param("username", employee.username())
                .update();
    }

    private static @Nullable String value(@Nullable EmployeeId id) {
        return id == null ? null : id.value();
    }

    private static CoAuthor read(ResultSet row, int number) throws SQLException {
        var employee = row.getString("employee");
        return new CoAuthor(
                new LetterId(row.getString("letter_id")),
                employee == null ? null : EmployeeId.of(employee),
                row.getString("username"),
                row.getString("name"),
                row.getString("title"),
                Role.valueOf(row.getString("role")));
    }
}
