package org.undersigned.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The company's sign-in says that somebody is out: their sessions end here and now. (Spring's own handler calls the app
 * over HTTP by the address of the request; in one process there is nobody to call.)
 */
class BackChannelLogout implements LogoutHandler {

    private final OidcSessionRegistry signedIn;
    private final Sessions sessions;

    BackChannelLogout(OidcSessionRegistry signedIn, Sessions sessions) {
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            signedIn.removeSessionInformation(token).forEach(session -> sessions.end(session.getSessionId()));
        }
    }
}
