package org.undersigned.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.undersigned.identity.Employee;
import org.undersigned.keys.Pepper;
import org.undersigned.protocol.Bytes;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.SignBody;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.Signer;
import org.undersigned.signing.SigningHouse;
import org.undersigned.signing.Staff;

/**
 * Two hundred employees come by in random order: all are enrolled, 120 sign at once (the worst case), and later 20
 * change how they appear and 10 withdraw.
 */
class SimulatedCompany {

    private static final int EMPLOYEES = 200;
    private static final int SIGNATORIES = 120;
    private static final int CHANGES = 20;
    private static final int WITHDRAWALS = 10;

    /** How a body reaches the book. */
    interface Desk {
        void take(SignBody body);
    }

    private record Signatory(Employee employee, Signer signer) {}

    private final SigningHouse house;
    private final OpenLetter letter;
    private final List<Signatory> stay = new ArrayList<>();

    SimulatedCompany(SigningHouse house, OpenLetter letter) {
        this.house = house;
        this.letter = letter;
    }

    /** @param flush enters what waits: in the middle, and at the end */
    void live(Random chance, Desk desk, Runnable flush) {
        var staff = new ArrayList<>(Staff.employees(EMPLOYEES));
        Collections.shuffle(staff, chance);
        var signing = new ArrayList<>(staff.subList(0, SIGNATORIES));
        Collections.shuffle(staff, chance);
        for (var employee : staff) {
            if (stay.size() == SIGNATORIES / 2) {
                flush.run();
            }
            var signer = letter.enrolled(house, employee);
            if (signing.contains(employee)) {
                desk.take(signer.sign());
                stay.add(new Signatory(employee, signer));
            }
        }
        var restless = new ArrayList<>(stay);
        Collections.shuffle(restless, chance);
        restless.subList(0, CHANGES).forEach(each -> desk.take(each.signer().sign()));
        var leaving = restless.subList(CHANGES, CHANGES + WITHDRAWALS);
        leaving.forEach(each -> desk.take(each.signer().withdraw()));
        flush.run();
        stay.removeAll(leaving);
    }

    /** The enrolment rows of those who stand in the book, in no telling order: whoever has the pepper can compute them. */
    List<byte[]> rows() {
        return stay.stream().map(each -> row(each.employee())).toList();
    }

    /** Their keys, in the same order. */
    List<byte[]> keys() {
        return stay.stream().map(each -> each.signer().pk()).toList();
    }

    private byte[] row(Employee employee) {
        var issuer = employee.id().issuer().getBytes(UTF_8);
        var subject = employee.id().subject().getBytes(UTF_8);
        return house.get(Pepper.class).hmac(Label.ROW.with(letter.d(), Bytes.u16(issuer.length), issuer, subject));
    }
}
