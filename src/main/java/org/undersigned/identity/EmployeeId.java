package org.undersigned.identity;

/** An employee, as the sign-in names them: issuer and subject of their ID token (OpenID Connect Core, section 2). */
public record EmployeeId(String issuer, String subject) {

    private static final char BETWEEN = ' ';

    public EmployeeId {
        if (issuer.isBlank() || subject.isBlank() || issuer.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("An employee has an issuer and a subject");
        }
    }

    /** The reverse of {@link #value()}. */
    public static EmployeeId of(String value) {
        var at = value.indexOf(BETWEEN);
        return new EmployeeId(value.substring(0, Math.max(at, 0)), value.substring(at + 1));
    }

    /** One string for a column. */
    public String value() {
        return issuer + BETWEEN + subject;
    }

    /** Nobody's subject belongs in a log or a message. */
    @Override
    public String toString() {
        return "an employee";
    }
}
