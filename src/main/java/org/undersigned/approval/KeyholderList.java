package org.undersigned.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.letter.frozen.LetterId;

/** Who holds a key of which letter, in the order of its terms; and what they approved. */
@Repository
class KeyholderList {

    private final JdbcClient jdbc;

    KeyholderList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LetterId letter, EmployeeId employee, String name) {
        jdbc.sql("""
                insert into keyholder (letter_id, employee, name, position)
                select :letter, :employee, :name, coalesce(max(position), 0) + 1 from keyholder where letter_id = :letter
                """)
                .param("letter", letter.value())
                .param("employee", employee.value())
                .param("name", name)
                .update();
    }

    void remove(LetterId letter, EmployeeId employee) {
        jdbc.sql("delete from keyholder where letter_id = :letter and employee = :employee")
                .param("letter", letter.value())
                .param("employee", employee.value())
                .update();
    }

    void register(LetterId letter, EmployeeId employee, Keyholder key) {
        jdbc.sql("""
                update keyholder set label = :label, x25519 = :x25519, ed25519 = :ed25519
                where letter_id = :letter and employee = :employee
                """)
                .param("label", key.name())
                .param("x25519", key.x25519())
                .param("ed25519", key.ed25519())
                .param("letter", letter.value())
                .param("employee", employee.value())
                .update();
    }

    void drilled(LetterId letter, EmployeeId employee, LocalDate day) {
        jdbc.sql("update keyholder set drilled = :day where letter_id = :letter and employee = :employee")
                .param("day", day)
                .param("letter", letter.value())
                .param("employee", employee.value())
                .update();
    }

    /** The seats in order; an approval counts only for what is proposed now. */
    List<KeyholderSeat> of(LetterId letter) {
        return jdbc.sql("""
                select k.*, a.letter_id is not null as approved
                from keyholder k
                left join frozen_text f on f.letter_id = k.letter_id
                left join approval a on a.letter_id = k.letter_id and a.employee = k.employee
                    and a.fingerprint = f.fingerprint
                where k.letter_id = :letter order by k.position
                """)
                .param("letter", letter.value())
                .query(KeyholderList::read)
                .list();
    }

    private static KeyholderSeat read(ResultSet row, int number) throws SQLException {
        var x25519 = row.getString("x25519");
        return new KeyholderSeat(
                EmployeeId.of(row.getString("employee")),
                row.getString("name"),
                x25519 == null ? null : new Keyholder(row.getString("label"), x25519, row.getString("ed25519")),
                row.getBoolean("approved"),
                row.getObject("drilled", LocalDate.class));
    }
}
