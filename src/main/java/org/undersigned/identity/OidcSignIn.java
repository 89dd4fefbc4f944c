package org.undersigned.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;

/** Any other OpenID provider: what it offers is discovered when somebody first signs in, not when the app starts. */
@Component
@ConditionalOnProperty("undersigned.oidc.issuer")
class OidcSignIn implements SignIn {

    /** Where the provider is, and who we are there. */
    @ConfigurationProperties("undersigned.oidc")
    record Provider(URI issuer, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "an OpenID provider";
        }
    }

    private final Provider provider;
    private final Origins origins;
    private volatile @Nullable ClientRegistration found;

    OidcSignIn(Provider provider, Origins origins) {
        this.provider = provider;
        this.origins = origins;
    }

    @Override
    public ClientRegistration registration() {
        var known = found;
        return known != null ? known : discover();
    }

    private ClientRegistration discover() {
        var discovered = ClientRegistrations.fromOidcIssuerLocation(
                        provider.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .redirectUri(origins.app() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .build();
        found = discovered;
        return discovered;
    }

    @Override
    public URI probe() {
        return URI.create(provider.issuer() + "/.well-known/openid-configuration");
    }
}
