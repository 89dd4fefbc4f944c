package org.undersigned.approval;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;

@Repository
class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(LetterId letter, Plan plan) {
        jdbc.sql("delete from plan where letter_id = :letter")
                .param("letter", letter.value())
                .update();
        jdbc.sql("""
                insert into plan values
                (:letter, :threshold, :opens, :closes, :lastLook, :releaseBy, :together, :roles)
                """)
                .param("letter", letter.value())
                .param("threshold", plan.threshold())
                .param("opens", plan.opens().name())
                .param("closes", plan.closesAt().atOffset(ZoneOffset.UTC))
                .param("lastLook", plan.lastLookHours())
                .param("releaseBy", plan.releaseByDays())
                .param("together", plan.together())
                .param("roles", String.join("\n", plan.roles()))
                .update();
    }

    Optional<Plan> find(LetterId letter) {
        return jdbc.sql("select * from plan where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Plan(
                        row.getInt("threshold"),
                        Opens.valueOf(row.getString("opens")),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                        row.getInt("last_look_hours"),
                        row.getInt("release_by_days"),
                        row.getInt("opens_together"),
                        row.getString("roles").isEmpty()
                                ? List.of()
                                : List.of(row.getString("roles").split("\n"))))
                .optional();
    }
}
