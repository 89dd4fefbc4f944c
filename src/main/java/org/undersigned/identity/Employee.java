package org.undersigned.identity;

/**
 * The person who is signed in.
 *
 * @param title what they do; empty where the sign-in does not tell
 * @param eligible whether the company counts them among its employees, and so lets them read and sign
 */
public record Employee(EmployeeId id, String username, String name, String title, String department, boolean eligible) {

    @Override
    public String toString() {
        return "an employee";
    }
}
