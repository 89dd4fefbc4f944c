package org.undersigned.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.identity.EmployeeId;
import org.undersigned.keys.Pepper;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.protocol.Bytes;
import org.undersigned.protocol.Label;

/**
 * Who was issued a credential. A row is found by whoever asks for their own; without the pepper it belongs to nobody. A
 * row is written once; only who starts again has it emptied, once, and filled again.
 */
@Repository
class EnrolmentLog {

    record Row(byte[] z, byte[] blindSig, byte[] vault) {}

    private final JdbcClient jdbc;
    private final Pepper pepper;

    EnrolmentLog(JdbcClient jdbc, Pepper pepper) {
        this.jdbc = jdbc;
        this.pepper = pepper;
    }

    Optional<Row> find(EmployeeId employee, Fingerprint d) {
        return jdbc.sql("select z, blind_sig, vault from enrolment where row_key = ? and z is not null")
                .param(row(employee, d))
                .query(EnrolmentLog::read)
                .optional();
    }

    /** @return false if this person has a row for this letter already: then nothing is written */
    boolean add(EmployeeId employee, Fingerprint d, Row row) {
        return put(employee, d, row, """
                insert into enrolment (z, blind_sig, vault, row_key, d)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """) || put(employee, d, row, """
                update enrolment set z = ?, blind_sig = ?, vault = ?
                where row_key = ? and d = ? and z is null
                """);
    }

    /** @param sql with the row's three parts first, then where it lies */
    private boolean put(EmployeeId employee, Fingerprint d, Row row, String sql) {
        return jdbc.sql(sql)
                        .params(row.z(), row.blindSig(), row.vault(), row(employee, d), d.bytes())
                        .update()
                == 1;
    }

    /** Whether this person has a row for this letter that was never emptied. */
    boolean isFirst(EmployeeId employee, Fingerprint d) {
        return jdbc.sql("select 1 from enrolment where row_key = :row and not again")
                .param("row", row(employee, d))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Makes room for a second credential, and never for a third. */
    boolean empty(EmployeeId employee, Fingerprint d) {
        return jdbc.sql("""
                        update enrolment set z = null, blind_sig = null, vault = null, again = true
                        where row_key = :row and not again
                        """).param("row", row(employee, d)).update() == 1;
    }

    int count(Fingerprint d) {
        return jdbc.sql("select count(*) from enrolment where d = :d")
                .param("d", d.bytes())
                .query(Integer.class)
                .single();
    }

    void destroy(Fingerprint d) {
        jdbc.sql("delete from enrolment where d = :d").param("d", d.bytes()).update();
    }

    private byte[] row(EmployeeId employee, Fingerprint d) {
        return pepper.hmac(named(Label.ROW, d, employee));
    }

    /** {@code L(label) || D || u16 len(iss) || iss || sub}. */
    static byte[] named(Label label, Fingerprint d, EmployeeId employee) {
        return label.with(d.bytes(), named(employee));
    }

    /** {@code u16 len(iss) || iss || sub}. */
    static byte[] named(EmployeeId employee) {
        var issuer = employee.issuer().getBytes(UTF_8);
        return Bytes.concat(Bytes.u16(issuer.length), issuer, employee.subject().getBytes(UTF_8));
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(row.getBytes("z"), row.getBytes("blind_sig"), row.getBytes("vault"));
    }
}
