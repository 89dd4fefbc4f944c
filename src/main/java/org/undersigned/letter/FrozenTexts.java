package org.undersigned.letter;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;

/** Writes what is proposed. Once a letter is open for signing, nothing here changes it any more. */
@Repository
class FrozenTexts {

    private final JdbcClient jdbc;

    FrozenTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(LetterId letter, Fingerprint fingerprint, byte[] terms, byte[] text) {
        drop(letter);
        jdbc.sql("insert into frozen_text (letter_id, fingerprint, terms, body) values (:letter, :d, :terms, :body)")
                .param("letter", letter.value())
                .param("d", fingerprint.bytes())
                .param("terms", terms)
                .param("body", text)
                .update();
    }

    Optional<Fingerprint> fingerprint(LetterId letter) {
        return jdbc.sql("select fingerprint from frozen_text where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Fingerprint(row.getBytes("fingerprint")))
                .optional();
    }

    void drop(LetterId letter) {
        jdbc.sql("delete from frozen_text where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }
}
