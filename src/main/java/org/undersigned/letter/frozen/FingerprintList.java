package org.undersigned.letter.frozen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every fingerprint under which anybody was ever given a right to sign. Lines are added, and nothing here could take
 * one away or change it: not when a letter lapses, is withdrawn or released.
 */
@Repository
@Transactional(readOnly = true)
public class FingerprintList {

    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final JdbcClient jdbc;

    FingerprintList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a letter that is opened for signing; one that comes back to signing is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Fingerprint fingerprint, LocalDate day) {
        holdTheEnd();
        var lines = lines();
        if (lines.stream().anyMatch(line -> line.fingerprint().equals(fingerprint))) {
            return;
        }
        var before = lines.isEmpty() ? BEFORE_THE_FIRST : lines.getLast().link();
        var line = FingerprintLine.after(lines.size() + 1, before, day, fingerprint);
        jdbc.sql(
                        "insert into fingerprint_list (number, opened, fingerprint, link) values (:number, :opened, :d, :link)")
                .param("number", line.number())
                .param("opened", line.day())
                .param("d", fingerprint.bytes())
                .param("link", line.link())
                .update();
    }

    /** Two letters that are opened in one moment are added one after the other. */
    private void holdTheEnd() {
        jdbc.sql("select number from fingerprint_list where number = 0 for update")
                .query(Integer.class)
                .single();
    }

    public List<FingerprintLine> lines() {
        return jdbc.sql("select * from fingerprint_list where number > 0 order by number")
                .query(FingerprintList::line)
                .list();
    }

    private static FingerprintLine line(ResultSet row, int number) throws SQLException {
        return new FingerprintLine(
                row.getInt("number"),
                row.getObject("opened", LocalDate.class),
                new Fingerprint(row.getBytes("fingerprint")),
                row.getBytes("link"));
    }
}
