package org.undersigned.signing;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** The lists that everyone may read, in parts of 63 kB. The one before the last stays for whoever is reading it. */
@Repository
class PublishedLists {

    private final JdbcClient jdbc;

    PublishedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Published> of(LetterId letter) {
        return jdbc.sql("select shown, printing, size from published_book where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Published(row.getInt("shown"), row.getInt("printing"), row.getLong("size")))
                .optional();
    }

    /** Hands out a list part by part, in its order. It ends too early where two others have been published meanwhile. */
    void parts(LetterId letter, Published list, Consumer<byte[]> consumer) {
        var records = Optional.<byte[]>empty();
        var part = 0;
        do {
            records = part(letter, list, part);
            records.ifPresent(consumer);
            part++;
        } while (records.isPresent());
    }

    Optional<byte[]> part(LetterId letter, Published list, int part) {
        return jdbc.sql("""
                        select records from published_part
                        where letter_id = :letter and printing = :printing and part = :part
                        """)
                .param("letter", letter.value())
                .param("printing", list.printing())
                .param("part", part)
                .query((row, number) -> row.getBytes("records"))
                .optional();
    }

    void put(LetterId letter, int shown, BookList list) {
        var printing = of(letter).map(Published::printing).orElse(0) + 1;
        jdbc.sql("delete from published_part where letter_id = :letter and printing < :before")
                .param("letter", letter.value())
                .param("before", printing - 1)
                .update();
        jdbc.sql("delete from published_book where letter_id = :letter")
                .param("letter", letter.value())
                .update();
        jdbc.sql("""
                insert into published_book (letter_id, shown, printing, size)
                values (:letter, :shown, :printing, :size)
                """)
                .param("letter", letter.value())
                .param("shown", shown)
                .param("printing", printing)
                .param("size", list.length())
                .update();
        var part = new int[1];
        list.parts(records -> jdbc.sql("""
                        insert into published_part (letter_id, printing, part, records)
                        values (:letter, :printing, :part, :records)
                        """)
                .param("letter", letter.value())
                .param("printing", printing)
                .param("part", part[0]++)
                .param("records", records)
                .update());
    }

    void destroy(LetterId letter) {
        for (var table : new String[] {"published_book", "published_part"}) {
            jdbc.sql("delete from " + table + " where letter_id = :letter")
                    .param("letter", letter.value())
                    .update();
        }
    }
}
