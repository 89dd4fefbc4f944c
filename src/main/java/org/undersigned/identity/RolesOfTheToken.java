package org.undersigned.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Turns the realm roles that the ID token names into authorities; roles we do not know mean nothing here. */
@Component
class RolesOfTheToken implements GrantedAuthoritiesMapper {

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> authorities) {
        var granted = new HashSet<GrantedAuthority>(authorities);
        authorities.stream()
                .flatMap(authority ->
                        authority instanceof OidcUserAuthority oidc ? named(oidc.getIdToken()) : Stream.of())
                .flatMap(role -> Stream.of(Roles.values())
                        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(role)))
                .forEach(role -> granted.add(new SimpleGrantedAuthority(role.authority())));
        return Set.copyOf(granted);
    }

    /** Our realm's mapper writes {@code roles}; Keycloak's own client scope, where it is on, {@code realm_access}. */
    private static Stream<String> named(OidcIdToken token) {
        var own = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of());
        Map<String, Object> realm = Objects.requireNonNullElse(token.getClaimAsMap("realm_access"), Map.of());
        var theirs = realm.get("roles") instanceof Collection<?> list ? list : List.of();
        return Stream.concat(own.stream(), theirs.stream().map(String::valueOf));
    }
}
