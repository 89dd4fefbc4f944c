package org.undersigned.release;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Payload;

/** What will be printed, from the opening to the release. Of everything else that was sealed there is no trace here. */
@Repository
class OpenedLines {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OpenedLines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void put(LetterId letter, List<Printed> printed) {
        batches.batchUpdate(
                "insert into opened_line (letter_id, pk, p, inner_sig) values (?, ?, ?, ?)",
                printed,
                PAGE,
                (row, line) -> {
                    row.setString(1, letter.value());
                    row.setBytes(2, line.pk());
                    row.setBytes(3, line.payload().p());
                    row.setBytes(4, line.payload().inner());
                });
    }

    /** In the order of the keys, and never more than a page of them in memory. */
    Stream<Printed> of(LetterId letter) {
        return Stream.iterate(
                        page(letter, new byte[0]),
                        page -> !page.isEmpty(),
                        page -> page(letter, page.getLast().pk()))
                .flatMap(List::stream);
    }

    private List<Printed> page(LetterId letter, byte[] after) {
        return jdbc.sql("""
                        select pk, p, inner_sig from opened_line
                        where letter_id = :letter and pk > :after order by letter_id, pk limit :page
                        """)
                .param("letter", letter.value())
                .param("after", after)
                .param("page", PAGE)
                .query((row, number) ->
                        new Printed(row.getBytes("pk"), new Payload(row.getBytes("p"), row.getBytes("inner_sig"))))
                .list();
    }

    void destroy(LetterId letter) {
        jdbc.sql("delete from opened_line where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }
}
