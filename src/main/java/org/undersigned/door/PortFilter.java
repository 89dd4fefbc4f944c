package org.undersigned.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first of all filters: it looks at the local port and at nothing else, and lets through what exists behind that
 * door. All else is an empty 404.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFilter extends OncePerRequestFilter {

    /** Silent unless a developer asks: a line written now would say that somebody is at the desk now. */
    private static final Logger quiet = LoggerFactory.getLogger("org.undersigned.desk");

    private final Ports ports;
    private final URI app;

    PortFilter(Ports ports, Origins origins) {
        this.ports = ports;
        this.app = URI.create(origins.app());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ports.isDesk(request)) {
            atDesk(request, response, chain);
        } else if (DeskPath.isHiddenFromApp(request.getServletPath())
                || DeskPath.isHiddenFromApp(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(new AppRequest(request, app), response);
        }
    }

    private void atDesk(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var path = DeskPath.inside(request.getMethod(), request.getRequestURI());
        if (path.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            chain.doFilter(new DeskRequest(request, path.get()), new DeskResponse(response));
        } catch (ServletException | RuntimeException bug) {
            quiet.debug("A request to the desk failed: {}", bug.getClass().getName());
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
