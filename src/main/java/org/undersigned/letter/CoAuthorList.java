package org.undersigned.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
                insert into co_author (letter_id, employee, username, name, title, role, arrived)
                values (:letter, :employee, :username, :name, :title, :role, :arrived)
                """)
                .param("letter", person.letter().value())
                .param("employee", value(person.employee()))
                .param("username", person.username())
                .param("name", person.name())
                .param("title", person.title())
                .param("role", person.role().name())
                .param("arrived", person.arrived())
                .update();
    }

    /** One after the other: two authors who leave in the same moment would leave nobody. */
    void lock(LetterId letter) {
        jdbc.sql("select id from letter where id = :letter for update")
                .param("letter", letter.value())
                .query(String.class)
                .optional();
    }

    /** Keeps a new role, and what is asked. */
    void change(CoAuthor person) {
        var asked = person.asked();
        jdbc.sql("update co_author set role = :role, asked = :asked, asked_by = :by"
                        + " where letter_id = :letter and username = :username")
                .param("role", person.role().name())
                .param("asked", asked == null ? null : asked.stored(), Types.VARCHAR)
                .param("by", asked == null ? null : asked.by(), Types.VARCHAR)
                .param("letter", person.letter().value())
                .param("username", person.username())
                .update();
    }

    /** What somebody asked is void once they may no longer ask it. */
    void forgetAskedBy(LetterId letter, String username) {
        jdbc.sql(
                        "update co_author set asked = null, asked_by = null where letter_id = :letter and asked_by = :username")
                .param("letter", letter.value())
                .param("username", username)
                .update();
    }

    /** @return whether they come for the first time */
    boolean arrive(LetterId letter, Employee employee) {
        return jdbc.sql("update co_author set arrived = true"
                                + " where letter_id = :letter and employee = :employee and not arrived")
                        .param("letter", letter.value())
                        .param("employee", employee.id().value())
                        .update()
                > 0;
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
        var asked = row.getString("asked");
        return new CoAuthor(
                new LetterId(row.getString("letter_id")),
                employee == null ? null : EmployeeId.of(employee),
                row.getString("username"),
                row.getString("name"),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("arrived"),
                asked == null ? null : Demotion.read(asked, row.getString("asked_by")));
    }
}
