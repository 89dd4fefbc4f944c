package org.undersigned.identity.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The app's own account at Keycloak. It signs in when it is first needed, and again when its token has run out. */
@Component
@ConditionalOnProperty("undersigned.keycloak.url")
class KeycloakAccount {

    private final KeycloakProperties properties;
    private final Keycloak keycloak;

    KeycloakAccount(KeycloakProperties properties) {
        this.properties = properties;
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(properties.url().toString())
                .realm(properties.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .resteasyClient(ClientBuilder.newBuilder()
                        .connectTimeout(3, TimeUnit.SECONDS)
                        .readTimeout(10, TimeUnit.SECONDS)
                        .build())
                .build();
    }

    RealmResource realm() {
        return keycloak.realm(properties.realm());
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }
}
