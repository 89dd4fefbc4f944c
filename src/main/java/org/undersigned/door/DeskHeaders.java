package org.undersigned.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The headers of the desk: one script, known by its hash, talks to its own origin and to nothing else, and only the app
 * may frame it. Every answer carries them, errors too. Nothing here names a visitor: no cookie, no ETag.
 */
@Component
class DeskHeaders {

    /** What the worker's own answer says: it computes, and reaches nothing. */
    static final String WORKER_POLICY = "default-src 'none'";

    private final Map<String, String> headers;

    DeskHeaders(Origins origins, DeskBuild build) {
        this.headers = Map.ofEntries(
                Map.entry("Content-Security-Policy", policy(origins, build)),
                Map.entry("Referrer-Policy", "no-referrer"),
                Map.entry("X-Content-Type-Options", "nosniff"),
                Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
                Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
                Map.entry("Origin-Agent-Cluster", "?1"),
                Map.entry("X-DNS-Prefetch-Control", "off"),
                Map.entry("Permissions-Policy", PublicHeaders.NO_DEVICES),
                Map.entry("Cache-Control", "no-store"));
    }

    void writeTo(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }

    private static String policy(Origins origins, DeskBuild build) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + build.scriptSource(),
                "style-src 'self'",
                "worker-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors " + origins.app(),
                "require-trusted-types-for 'script'",
                "trusted-types desk");
    }
}
