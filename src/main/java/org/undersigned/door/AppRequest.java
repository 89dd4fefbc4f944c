package org.undersigned.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request to the app. Where the app lives is configuration: neither the Host header nor anything that claims to be a
 * proxy has a say in redirects, links, or whether a cookie is secure.
 */
class AppRequest extends HidingRequest {

    private static final Set<String> CLAIMS = Set.of(
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
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private final URI app;

    AppRequest(HttpServletRequest request, Origins origins) {
        super(request, request.getServletPath().startsWith("/collab/") ? withExtensions() : CLAIMS);
        this.app = URI.create(origins.app());
    }

    private static Set<String> withExtensions() {
        return Stream.concat(CLAIMS.stream(), Stream.of(EXTENSIONS)).collect(Collectors.toSet());
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
