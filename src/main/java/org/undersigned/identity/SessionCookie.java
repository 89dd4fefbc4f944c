package org.undersigned.identity;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;

/** The app's cookie: of this host alone, unreadable to scripts, and over TLS bound to it by its very name. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final boolean secure;

    SessionCookie(Origins origins) {
        this.secure = "https".equals(origins.appUrl().getScheme());
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(secure ? "__Host-SESSION" : "SESSION");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
    }
}
