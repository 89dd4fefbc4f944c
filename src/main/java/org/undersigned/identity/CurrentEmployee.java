package org.undersigned.identity;

import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who is asking: the person of this request's sign-in. */
@Component
public class CurrentEmployee {

    /** The person who asks; refused where nobody is signed in. */
    public Employee get() {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** The person behind a socket's principal, which its handshake took from the session; empty for anyone else. */
    public Optional<Employee> of(@Nullable Principal principal) {
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof OidcUser user
                ? Optional.of(employee(user, signedIn))
                : Optional.empty();
    }

    private static Employee employee(OidcUser user, Authentication signedIn) {
        var subject = Objects.requireNonNull(user.getSubject());
        var username = orElse(user.getPreferredUsername(), subject);
        return new Employee(
                new EmployeeId(Objects.requireNonNull(user.getIssuer()).toString(), subject),
                username,
                orElse(user.getFullName(), username),
                orElse(user.getClaimAsString("title"), ""),
                orElse(user.getClaimAsString("department"), ""),
                Roles.EMPLOYEE.isOf(signedIn));
    }

    private static String orElse(@Nullable String claim, String otherwise) {
        return Objects.requireNonNullElse(claim, otherwise).strip();
    }
}
