package org.undersigned.approval;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;

/** Which keyholder approved which fingerprint, with the signature that proves it. */
@Repository
class ApprovalLog {

    private final JdbcClient jdbc;

    ApprovalLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(LetterId letter, EmployeeId employee, Fingerprint fingerprint, byte[] signature) {
        jdbc.sql("delete from approval where letter_id = :letter and employee = :employee")
                .param("letter", letter.value())
                .param("employee", employee.value())
                .update();
        jdbc.sql(
                        "insert into approval (letter_id, employee, fingerprint, signature) values (:letter, :employee, :d, :sig)")
                .param("letter", letter.value())
                .param("employee", employee.value())
                .param("d", fingerprint.bytes())
                .param("sig", signature)
                .update();
    }

    void drop(LetterId letter) {
        jdbc.sql("delete from approval where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    /** The signatures over this fingerprint, in the keyholders' order. */
    List<byte[]> signatures(LetterId letter, Fingerprint fingerprint) {
        return jdbc.sql("""
                select a.signature from approval a
                join keyholder k on k.letter_id = a.letter_id and k.employee = a.employee
                where a.letter_id = :letter and a.fingerprint = :d order by k.position
                """)
                .param("letter", letter.value())
                .param("d", fingerprint.bytes())
                .query((row, number) -> row.getBytes(1))
                .list();
    }
}
