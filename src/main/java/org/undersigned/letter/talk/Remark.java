package org.undersigned.letter.talk;

import java.time.LocalDate;
import org.undersigned.identity.Employee;

/** What one person said in a thread. */
record Remark(
        String thread, int number, String employee, String name, String words, LocalDate written, boolean edited) {

    boolean isOf(Employee who) {
        return employee.equals(who.id().value());
    }
}
