package org.undersigned.release;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.LetterId;

/** What co-authors have decided about the release of each letter, and who has read its preview. */
@Repository
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Decision> of(LetterId letter) {
        var by = jdbc.sql("select employee from release_vote where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> EmployeeId.of(row.getString("employee")))
                .set();
        return jdbc.sql("select kind, reason from release_decision where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) ->
                        new Decision(Decision.Kind.valueOf(row.getString("kind")), row.getString("reason"), by))
                .optional();
    }

    void propose(LetterId letter, Decision.Kind kind, String reason) {
        jdbc.sql("insert into release_decision (letter_id, kind, reason) values (:letter, :kind, :reason)")
                .param("letter", letter.value())
                .param("kind", kind.name())
                .param("reason", reason)
                .update();
    }

    void agree(LetterId letter, EmployeeId employee) {
        add("release_vote", letter, employee);
    }

    void cancel(LetterId letter) {
        for (var table : List.of("release_decision", "release_vote")) {
            jdbc.sql("delete from " + table + " where letter_id = :letter")
                    .param("letter", letter.value())
                    .update();
        }
    }

    void previewRead(LetterId letter, EmployeeId employee) {
        add("preview_read", letter, employee);
    }

    int previewReaders(LetterId letter) {
        return jdbc.sql("select count(*) from preview_read where letter_id = :letter")
                .param("letter", letter.value())
                .query(Integer.class)
                .single();
    }

    private void add(String table, LetterId letter, EmployeeId employee) {
        jdbc.sql("insert into " + table + " (letter_id, employee) values (:letter, :employee) on conflict do nothing")
                .param("letter", letter.value())
                .param("employee", employee.value())
                .update();
    }
}
