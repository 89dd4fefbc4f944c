package org.undersigned.release;

import java.util.Set;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;

/**
 * How a letter is to be released. It takes two people; until then it is one person's proposal.
 *
 * @param reason why the embargo is skipped, where the letter has leaked; otherwise empty
 * @param by who decided so
 */
public record Decision(Kind kind, String reason, Set<EmployeeId> by) {

    /** How many people it takes. */
    public static final int TOGETHER = 2;

    public enum Kind {
        /** At once. */
        NOW,
        /** When the embargo ends. */
        SCHEDULED,
        /** As soon as it is opened, whatever the embargo says. Threshold and last look are never skipped. */
        LEAKED
    }

    public boolean stands() {
        return by.size() >= TOGETHER;
    }

    public boolean isBy(Employee employee) {
        return by.contains(employee.id());
    }
}
