package org.undersigned.press;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Which letters follow which. */
@Repository
class FollowUpTable {

    private final JdbcClient jdbc;

    FollowUpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LetterId letter, LetterId follows) {
        jdbc.sql("insert into follow_up (letter_id, follows) values (:letter, :follows)")
                .param("letter", letter.value())
                .param("follows", follows.value())
                .update();
    }

    Optional<LetterId> followedBy(LetterId letter) {
        return jdbc.sql("select follows from follow_up where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new LetterId(row.getString("follows")))
                .optional();
    }
}
