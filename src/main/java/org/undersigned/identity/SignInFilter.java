package org.undersigned.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.undersigned.ui.PlainPages;

/** Says that the company's sign-in is away, instead of sending somebody to a page that does not answer. */
class SignInFilter extends OncePerRequestFilter {

    static final String BEGIN = "/oauth2/authorization/" + SignIn.REGISTRATION;

    private final SignInProbe probe;
    private final PlainPages pages;

    SignInFilter(SignInProbe probe, PlainPages pages) {
        this.probe = probe;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(BEGIN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (probe.answers()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "10");
            response.setHeader("Refresh", "10;url=/");
            pages.write(response, HttpStatus.SERVICE_UNAVAILABLE, "identity.unreachable");
        }
    }
}
