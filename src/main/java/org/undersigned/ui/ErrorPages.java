package org.undersigned.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: a person gets a plain page, a script a number. Neither learns what broke. */
@Controller
class ErrorPages implements ErrorController {

    /** Where people come who have no account here: readers and journalists. */
    private static final List<String> EVERYBODYS = List.of("/p/", "/kit/");

    private final PlainPages pages;

    ErrorPages(PlainPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = statusOf(request);
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (accept.contains("text/html")) {
            pages.write(response, status, key(request, status));
        } else {
            response.setStatus(status.value());
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static String key(HttpServletRequest request, HttpStatus status) {
        if (status.is5xxServerError()) {
            return "ui.error";
        }
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return EVERYBODYS.stream().anyMatch(path::startsWith) ? "ui.not-public" : "ui.gone";
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
