package org.undersigned.release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.identity.EmployeeId;
import org.undersigned.protocol.SignBody;

/** Signatures that nobody can open, and the people who have to decide about them. */
public final class Unreadable {

    private Unreadable() {}

    /** Somebody signs with shares that belong to something else. */
    public static void sign(StaffLetter letter, String name) {
        var signer = letter.enrolled(name).signer();
        var one = signer.sign();
        var other = signer.sign();
        letter.post(signer.copy(
                new SignBody(one.action(), one.seq(), one.pk(), one.cred(), other.ct(), one.boxes(), one.es())));
    }

    /** Two keyholders hand over, and the letter cannot be opened; from now on they are people who can sign in. */
    public static void stuck(StaffLetter letter, EmployeeId first, EmployeeId second) {
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        seat(letter, 1, first);
        seat(letter, 2, second);
    }

    private static void seat(StaffLetter letter, int seat, EmployeeId employee) {
        letter.house()
                .get(JdbcClient.class)
                .sql("update keyholder set employee = ? where letter_id = ? and employee = ?")
                .params(
                        employee.value(),
                        letter.id().value(),
                        StaffLetter.KEYHOLDERS.get(seat - 1).id().value())
                .update();
    }
}
