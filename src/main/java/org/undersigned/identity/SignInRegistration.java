package org.undersigned.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The one registration there is, looked up when it is needed: the app starts whether or not the sign-in is there. */
@Component
class SignInRegistration implements ClientRegistrationRepository {

    private final SignIn signIn;

    SignInRegistration(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return SignIn.REGISTRATION.equals(id) ? signIn.registration() : null;
    }
}
