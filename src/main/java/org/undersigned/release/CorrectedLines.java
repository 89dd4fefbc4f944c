package org.undersigned.release;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.Roster.Signatory;

/** Lines that are printed as the company’s sign-in has them now, because their signatories asked for it. */
@Repository
class CorrectedLines {

    private final JdbcClient jdbc;

    CorrectedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what tells people of one name apart. */
    Map<String, Signatory> of(LetterId letter) {
        var lines = new HashMap<String, Signatory>();
        jdbc.sql("select nid, name, title from corrected_line where letter_id = :letter")
                .param("letter", letter.value())
                .query(row -> {
                    lines.put(row.getString("nid"), new Signatory(row.getString("name"), row.getString("title")));
                });
        return lines;
    }

    void put(LetterId letter, String nid, Signatory line) {
        remove(letter, nid);
        jdbc.sql("insert into corrected_line (letter_id, nid, name, title) values (:letter, :nid, :name, :title)")
                .param("letter", letter.value())
                .param("nid", nid)
                .param("name", line.name())
                .param("title", line.title())
                .update();
    }

    boolean remove(LetterId letter, String nid) {
        return jdbc.sql("delete from corrected_line where letter_id = :letter and nid = :nid")
                        .param("letter", letter.value())
                        .param("nid", nid)
                        .update()
                > 0;
    }
}
