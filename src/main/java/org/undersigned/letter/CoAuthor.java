package org.undersigned.letter;

import org.jspecify.annotations.Nullable;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.LetterId;

/**
 * Somebody who may read a draft, and write in it if their role says so.
 *
 * @param employee null while an invitation by user name waits for their first sign-in
 */
public record CoAuthor(
        LetterId letter, @Nullable EmployeeId employee, String username, String name, String title, Role role) {

    public boolean mayWrite() {
        return role == Role.AUTHOR;
    }

    public boolean pending() {
        return employee == null;
    }
}
