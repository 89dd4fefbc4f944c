package org.undersigned.release;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Which keyholders want to withdraw a letter, each once. */
@Repository
class WithdrawalVotes {

    private final JdbcClient jdbc;

    WithdrawalVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LetterId letter, int seat) {
        jdbc.sql("insert into withdrawal (letter_id, seat) values (:letter, :seat) on conflict do nothing")
                .param("letter", letter.value())
                .param("seat", seat)
                .update();
    }

    void remove(LetterId letter, int seat) {
        jdbc.sql("delete from withdrawal where letter_id = :letter and seat = :seat")
                .param("letter", letter.value())
                .param("seat", seat)
                .update();
    }

    Set<Integer> of(LetterId letter) {
        return new TreeSet<>(jdbc.sql("select seat from withdrawal where letter_id = :letter")
                .param("letter", letter.value())
                .query(Integer.class)
                .list());
    }
}
