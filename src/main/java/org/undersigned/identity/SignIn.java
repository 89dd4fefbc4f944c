package org.undersigned.identity;

import java.net.URI;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** The company's sign-in, as the app is registered there. Nothing is asked of it before somebody wants to sign in. */
public interface SignIn {

    /** The part of the redirect URI that names this sign-in. */
    String REGISTRATION = "keycloak";

    /** How the app presents itself there. */
    ClientRegistration registration();

    /** What answers when the sign-in is there. */
    URI probe();
}
