package org.undersigned.release;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Payload;

/** What will be printed, from the opening to the release. Of everything else that was sealed there is no trace here. */
@Repository
class OpenedLines {

    private final JdbcClient jdbc;

    OpenedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(LetterId letter, List<Printed> printed) {
        for (var line : printed) {
            jdbc.sql("insert into opened_line (letter_id, pk, p, inner_sig) values (:letter, :pk, :p, :inner)")
                    .param("letter", letter.value())
                    .param("pk", line.pk())
                    .param("p", line.payload().p())
                    .param("inner", line.payload().inner())
                    .update();
        }
    }

    List<Printed> of(LetterId letter) {
        return jdbc.sql("select pk, p, inner_sig from opened_line where letter_id = :letter order by pk")
                .param("letter", letter.value())
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
