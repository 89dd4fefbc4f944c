package org.undersigned.identity.keycloak;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the company's Keycloak is, and who we are there.
 *
 * @param url as browsers reach it; the issuer of its tokens begins with it
 */
@ConfigurationProperties("undersigned.keycloak")
record KeycloakProperties(URI url, String realm, String clientId, String clientSecret) {

    String issuer() {
        return url.toString().replaceAll("/$", "") + "/realms/" + realm;
    }

    String protocol(String endpoint) {
        return issuer() + "/protocol/openid-connect/" + endpoint;
    }

    /** A secret has no business in a log. */
    @Override
    public String toString() {
        return "Keycloak realm " + realm;
    }
}
