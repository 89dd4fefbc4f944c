package org.undersigned.door;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The strictest headers there are, for everything that is not said to need more: the public pages need nothing but
 * their own style and pictures. The app's own pages replace the policy by the one that Vaadin can bear.
 */
class PublicHeaders {

    static final String NO_DEVICES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), serial=(), usb=(), "
            + "xr-spatial-tracking=()";

    static final String NO_SCRIPT = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private PublicHeaders() {}

    static void writeTo(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NO_SCRIPT);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
    }
}
