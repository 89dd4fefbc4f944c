package org.undersigned.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A request to the app. Where the app lives is configuration: neither the Host header nor anything that claims to be a
 * proxy has a say in redirects, links, or whether a cookie is secure.
 */
class AppRequest extends HidingRequest {

    private static final SortedSet<String> CLAIMS = names(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Forwarded-Server",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL");

    /** Compressed frames would let a small one unpack to a large one; co-writing goes without. */
    private static final SortedSet<String> WITH_EXTENSIONS =
            names(Stream.concat(CLAIMS.stream(), Stream.of("Sec-WebSocket-Extensions"))
                    .toArray(String[]::new));

    private final URI app;

    AppRequest(HttpServletRequest request, URI app) {
        super(request, request.getServletPath().startsWith("/collab/") ? WITH_EXTENSIONS : CLAIMS);
        this.app = app;
    }

    @Override
    public String getScheme() {
        return app.getScheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(app.getScheme());
    }

    @Override
    public String getServerName() {
        return app.getHost();
    }

    @Override
    public int getServerPort() {
        return app.getPort() >= 0 ? app.getPort() : isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(app.toString()).append(getRequestURI());
    }
}
