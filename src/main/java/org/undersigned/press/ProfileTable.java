package org.undersigned.press;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** What stands beside each letter. */
@Repository
class ProfileTable {

    private final JdbcClient jdbc;
    private final OneEach rows;

    ProfileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new OneEach(jdbc, "press_profile", "ask", "contact");
    }

    Profile of(LetterId letter) {
        return jdbc.sql("select ask, contact from press_profile where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Profile(row.getString("ask"), row.getString("contact")))
                .optional()
                .orElse(Profile.EMPTY);
    }

    void put(LetterId letter, Profile profile) {
        rows.put(letter, profile.ask(), profile.contact());
    }
}
