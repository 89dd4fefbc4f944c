package org.undersigned.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Somebody is signed in and may not see this. An operator is shown what operators see, an outsider is told why there is
 * nothing, an employee that there is no such page; a script gets a number.
 */
class NotEligible implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var accept = request.getHeader("Accept");
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!"GET".equals(request.getMethod()) || accept == null || !accept.contains("text/html") || signedIn == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (Roles.EMPLOYEE.isOf(signedIn)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(placeOf(signedIn));
        }
    }

    private static String placeOf(Authentication signedIn) {
        return Roles.OPERATOR.isOf(signedIn) ? "/operator" : "/not-eligible";
    }
}
