package org.undersigned.press;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** The links of all journalists, by their hashes. */
@Repository
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KitLink> of(LetterId letter) {
        return jdbc.sql("select hash, whom, expires from press_link where letter_id = :letter order by whom, expires")
                .param("letter", letter.value())
                .query((row, number) -> new KitLink(
                        row.getBytes("hash"),
                        row.getString("whom"),
                        row.getObject("expires", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<LetterId> letter(byte[] hash, Instant now) {
        return jdbc.sql("select letter_id from press_link where hash = :hash and expires > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(LetterId::new);
    }

    void add(LetterId letter, KitLink link) {
        jdbc.sql("insert into press_link (hash, letter_id, whom, expires) values (:hash, :letter, :whom, :expires)")
                .param("hash", link.hash())
                .param("letter", letter.value())
                .param("whom", link.whom())
                .param("expires", link.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(LetterId letter, byte[] hash) {
        jdbc.sql("delete from press_link where hash = :hash and letter_id = :letter")
                .param("hash", hash)
                .param("letter", letter.value())
                .update();
    }

    void removeExpired(Instant now) {
        jdbc.sql("delete from press_link where expires <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
