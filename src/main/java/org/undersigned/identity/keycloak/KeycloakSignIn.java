package org.undersigned.identity.keycloak;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;
import org.undersigned.identity.SignIn;

/** Keycloak's endpoints are known by its address, so nothing has to be discovered and the app starts without it. */
@Component
@ConditionalOnProperty("undersigned.keycloak.url")
class KeycloakSignIn implements SignIn {

    private final KeycloakProperties keycloak;
    private final ClientRegistration registration;

    KeycloakSignIn(KeycloakProperties keycloak, Origins origins) {
        this.keycloak = keycloak;
        this.registration = ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(origins.app() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer())
                .authorizationUri(keycloak.protocol("auth"))
                .tokenUri(keycloak.protocol("token"))
                .jwkSetUri(keycloak.protocol("certs"))
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.protocol("logout")))
                .userNameAttributeName("sub")
                .build();
    }

    @Override
    public ClientRegistration registration() {
        return registration;
    }

    @Override
    public URI probe() {
        return URI.create(keycloak.protocol("certs"));
    }
}
