package org.undersigned.letter;

import org.jspecify.annotations.Nullable;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.LetterId;

/**
 * Somebody who may read a draft, and write in it if their role says so.
 *
 * @param employee null while an invitation by user name waits for their first sign-in
 * @param arrived whether they have opened the draft since they were invited
 * @param asked what an author has asked to do with them, until another author agrees
 */
public record CoAuthor(
        LetterId letter,
        @Nullable EmployeeId employee,
        String username,
        String name,
        String title,
        Role role,
        boolean arrived,
        @Nullable Demotion asked) {

    public boolean mayWrite() {
        return role == Role.AUTHOR;
    }

    /** Invited, not yet come. */
    public boolean pending() {
        return !arrived;
    }

    /** Whether they hold the draft together with the others: an invitation alone does not count. */
    boolean holds() {
        return mayWrite() && arrived;
    }

    CoAuthor as(Role newRole) {
        return new CoAuthor(letter, employee, username, name, title, newRole, arrived, null);
    }

    CoAuthor asked(@Nullable Demotion demotion) {
        return new CoAuthor(letter, employee, username, name, title, role, arrived, demotion);
    }
}
