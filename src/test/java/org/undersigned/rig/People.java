package org.undersigned.rig;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.undersigned.identity.EmployeeId;

/** People for tests, as an ID token describes them. */
public final class People {

    public static final String ISSUER = "http://127.0.0.1:8180/realms/company";

    private People() {}

    /** Who somebody with that user name is. */
    public static EmployeeId id(String username) {
        return new EmployeeId(ISSUER, "subject-of-" + username);
    }

    /** A sign-in of that person with those realm roles. */
    public static OAuth2AuthenticationToken signedIn(String username, String... roles) {
        return signedIn(username, Map.of(), roles);
    }

    /** The same of somebody of whom the sign-in tells other things than of most. */
    public static OAuth2AuthenticationToken signedIn(String username, Map<String, String> told, String... roles) {
        var claims = new HashMap<String, Object>(claims(username));
        claims.putAll(told);
        var token = new OidcIdToken(
                "token of " + username, Instant.now(), Instant.now().plusSeconds(3600), claims);
        var authorities = AuthorityUtils.createAuthorityList(Arrays.stream(roles)
                .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT))
                .toList());
        return new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "keycloak");
    }

    private static Map<String, String> claims(String username) {
        return Map.of(
                "iss",
                ISSUER,
                "sub",
                id(username).subject(),
                "preferred_username",
                username,
                "name",
                username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1),
                "title",
                "Engineer",
                "department",
                "Engineering");
    }
}
