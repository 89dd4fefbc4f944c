package org.undersigned.press;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers readers of released letters before anything else of the app is asked: on the day on which everybody reads, a
 * page costs what its bytes cost. What it does not know, and what is too large for the memory, goes on to
 * {@link PublicPageController}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PublicPageFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Pattern FILE =
            Pattern.compile("/p/(" + PublicPageController.SLUG + ")/(" + PublicPageController.NAME + ")?");

    private final transient PublicShelf shelf;

    PublicPageFilter(PublicShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var kept = asked(request);
        if (kept.isPresent() && kept.get().whole() != null) {
            answer(request, response, kept.get(), kept.get().whole());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Kept> asked(HttpServletRequest request) throws IOException {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead || !request.getRequestURI().startsWith("/p/")) {
            return Optional.empty();
        }
        var file = FILE.matcher(request.getRequestURI());
        if (!file.matches()) {
            return Optional.empty();
        }
        return shelf.find(file.group(1), file.group(2) == null ? "index.html" : file.group(2));
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Kept kept, Kept.Form whole)
            throws IOException {
        var accepted = request.getHeader("Accept-Encoding");
        var packed = accepted != null && accepted.contains("gzip") ? kept.packed() : null;
        var form = packed == null ? whole : packed;
        form.headers().forEach(response::setHeader);
        var known = request.getHeader("If-None-Match");
        if (known != null && (known.equals("*") || known.contains(form.tag()))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(form.bytes().length);
        response.getOutputStream().write(form.bytes());
    }
}
