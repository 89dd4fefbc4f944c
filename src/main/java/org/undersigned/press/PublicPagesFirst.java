package org.undersigned.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.undersigned.door.AtTheDoor;

/**
 * Answers readers of released letters at the door: on the day on which everybody reads, a page costs what its bytes cost.
 * What it does not know, and what is too large for the memory, goes on to {@link PublicPageController}.
 */
@Component
class PublicPagesFirst implements AtTheDoor {

    private static final Pattern FILE =
            Pattern.compile("/p/(" + PublicPageController.SLUG + ")/(" + PublicPageController.NAME + ")?");

    private final PublicShelf shelf;

    PublicPagesFirst(PublicShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = asked(request).flatMap(kept -> kept.form(unpacks(request)));
        if (form.isPresent()) {
            answer(request, response, form.get());
        }
        return form.isPresent();
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

    private static boolean unpacks(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Kept.Form form)
            throws IOException {
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
