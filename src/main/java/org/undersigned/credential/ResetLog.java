package org.undersigned.credential;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.identity.EmployeeId;
import org.undersigned.keys.Pepper;
import org.undersigned.protocol.Label;

/** Which accounts have asked to start again, and from which day they may. Without the pepper a row belongs to nobody. */
@Repository
class ResetLog {

    private final JdbcClient jdbc;
    private final Pepper pepper;

    ResetLog(JdbcClient jdbc, Pepper pepper) {
        this.jdbc = jdbc;
        this.pepper = pepper;
    }

    /** Who asks again before then does not wait longer for it. */
    void add(EmployeeId employee, LocalDate due) {
        jdbc.sql("insert into reset (row_key, due_day) values (:row, :due) on conflict do nothing")
                .param("row", row(employee))
                .param("due", due)
                .update();
    }

    Optional<LocalDate> due(EmployeeId employee) {
        return jdbc.sql("select due_day from reset where row_key = :row")
                .param("row", row(employee))
                .query(LocalDate.class)
                .optional();
    }

    /** @return false if nothing was asked for, or another request was faster */
    boolean remove(EmployeeId employee) {
        return jdbc.sql("delete from reset where row_key = :row")
                        .param("row", row(employee))
                        .update()
                == 1;
    }

    private byte[] row(EmployeeId employee) {
        return pepper.hmac(Label.RESET.with(EnrolmentLog.named(employee)));
    }
}
