package org.undersigned.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes that a person did something; what a page does by itself while nobody is looking is not that. */
class ActivityFilter extends OncePerRequestFilter {

    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final Sessions sessions;

    ActivityFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isSomebody(request)) {
            sessions.used(session.getId());
        }
        chain.doFilter(request, response);
    }

    static boolean isSomebody(HttpServletRequest request) {
        var path = request.getRequestURI();
        var vaadin = request.getParameter("v-r");
        return !(vaadin != null && BY_ITSELF.contains(vaadin))
                && !path.startsWith("/collab/")
                && !path.startsWith("/VAADIN/")
                && !(path.startsWith("/api/") && "GET".equals(request.getMethod()));
    }
}
