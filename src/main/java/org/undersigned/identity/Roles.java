package org.undersigned.identity;

import org.springframework.security.core.Authentication;

/** What the sign-in may say that somebody is. Whoever is neither may come in and sees nothing. */
public enum Roles {
    /** May read, write and sign letters. */
    EMPLOYEE,
    /** Looks after the installation; as such sees no letter. */
    OPERATOR;

    /** As Spring Security writes it. */
    public String authority() {
        return "ROLE_" + name();
    }

    boolean isOf(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .anyMatch(authority -> authority().equals(authority.getAuthority()));
    }
}
