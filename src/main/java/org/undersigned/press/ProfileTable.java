package org.undersigned.press;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** What stands beside each letter. */
@Repository
class ProfileTable {

    private final JdbcClient jdbc;

    ProfileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Profile of(LetterId letter) {
        return jdbc.sql("select ask, contact from press_profile where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Profile(row.getString("ask"), row.getString("contact")))
                .optional()
                .orElse(Profile.EMPTY);
    }

    void put(LetterId letter, Profile profile) {
        jdbc.sql("delete from press_profile where letter_id = :letter")
                .param("letter", letter.value())
                .update();
        jdbc.sql("insert into press_profile (letter_id, ask, contact) values (:letter, :ask, :contact)")
                .param("letter", letter.value())
                .param("ask", profile.ask())
                .param("contact", profile.contact())
                .update();
    }
}
