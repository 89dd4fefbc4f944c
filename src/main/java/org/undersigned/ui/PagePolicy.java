package org.undersigned.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;

/**
 * The content security policy of a page of the app. Scripts are ours or carry this answer's nonce; Vaadin 25.2 renders
 * nothing without {@code unsafe-eval}. Every other answer of the app keeps the policy that allows nothing.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    private final SecureRandom random = new SecureRandom();
    private final Origins origins;

    PagePolicy(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(this::guard);
    }

    private void guard(IndexHtmlResponse page) {
        var nonce = nonce();
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getDocument().getElementsByTag("html").attr("lang", "en");
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "frame-src " + origins.desk(),
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "object-src 'none'");
    }
}
