package org.undersigned.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A request at the desk: it is nobody's, whatever its sender's browser attached, and it cannot become somebody's. */
class DeskRequest extends HidingRequest {

    private static final SortedSet<String> HIDDEN = names("Cookie", "Authorization", "Proxy-Authorization");

    private final String path;

    DeskRequest(HttpServletRequest request, String path) {
        super(request, HIDDEN);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path);
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("There are no sessions at the desk");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        throw new IllegalStateException("There are no sessions at the desk");
    }

    @Override
    public String changeSessionId() {
        throw new IllegalStateException("There are no sessions at the desk");
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return false;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }
}
