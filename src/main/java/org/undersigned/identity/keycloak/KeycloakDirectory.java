package org.undersigned.identity.keycloak;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Directory;
import org.undersigned.identity.EmployeeId;

/** The company's directory, as our own account at Keycloak may read it: users and roles, and nothing else. */
@Component
@ConditionalOnProperty("undersigned.keycloak.url")
class KeycloakDirectory implements Directory {

    private static final String EMPLOYEE = "employee";
    private static final int PAGE = 500;

    private final KeycloakProperties keycloak;
    private final KeycloakAccount account;

    KeycloakDirectory(KeycloakProperties keycloak, KeycloakAccount account) {
        this.keycloak = keycloak;
        this.account = account;
    }

    @Override
    public boolean searchable() {
        return true;
    }

    @Override
    public List<Colleague> search(String text, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        return ask(realm -> realm.users().search(text.strip(), 0, limit * 2, false).stream()
                .filter(UserRepresentation::isEnabled)
                .filter(user -> isEmployee(realm, user))
                .limit(limit)
                .map(this::colleague)
                .toList());
    }

    /** Everybody who holds the role, once: Keycloak gives them by the page. */
    @Override
    public OptionalInt eligibleCount() {
        return OptionalInt.of(ask(realm -> {
            var count = 0;
            for (var first = 0; ; first += PAGE) {
                var page = realm.roles().get(EMPLOYEE).getUserMembers(first, PAGE);
                count += (int)
                        page.stream().filter(UserRepresentation::isEnabled).count();
                if (page.size() < PAGE) {
                    return count;
                }
            }
        }));
    }

    private static boolean isEmployee(RealmResource realm, UserRepresentation user) {
        return realm.users().get(user.getId()).roles().realmLevel().listEffective(true).stream()
                .map(RoleRepresentation::getName)
                .anyMatch(EMPLOYEE::equals);
    }

    private Colleague colleague(UserRepresentation user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Colleague(
                new EmployeeId(keycloak.issuer(), user.getId()),
                user.getUsername(),
                name.isBlank() ? user.getUsername() : name,
                attribute(user, "title"),
                attribute(user, "department"));
    }

    private static String attribute(UserRepresentation user, String name) {
        var attributes = Objects.requireNonNullElse(user.getAttributes(), Map.<String, List<String>>of());
        return attributes.getOrDefault(name, List.of("")).getFirst();
    }

    private <T> T ask(Function<RealmResource, T> question) {
        try {
            return question.apply(account.realm());
        } catch (ProcessingException | WebApplicationException unreachable) {
            throw new DirectoryAway();
        }
    }
}
