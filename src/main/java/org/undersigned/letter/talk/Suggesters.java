package org.undersigned.letter.talk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Whose the suggestions in a text are: the draft's log writes it down from the connection on which each one arrived. */
@Repository
class Suggesters {

    private record Owner(String suggestion, String employee) {}

    private final JdbcClient jdbc;

    Suggesters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The employee behind each suggestion that ever stood in the text. */
    Map<String, String> of(LetterId letter) {
        return jdbc
                .sql("select id, employee from draft_suggestion where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Owner(row.getString("id"), row.getString("employee")))
                .list()
                .stream()
                .collect(Collectors.toMap(Owner::suggestion, Owner::employee));
    }

    Optional<String> of(LetterId letter, String suggestion) {
        return Optional.ofNullable(of(letter).get(suggestion));
    }
}
