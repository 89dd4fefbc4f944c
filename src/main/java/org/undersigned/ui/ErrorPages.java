package org.undersigned.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: a person gets a plain page, a script a number. Neither learns what broke. */
@Controller
class ErrorPages implements ErrorController {

    private final PlainPages pages;

    ErrorPages(PlainPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = statusOf(request);
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (accept.contains("text/html")) {
            pages.write(response, status, status.is5xxServerError() ? "ui.error" : "ui.gone");
        } else {
            response.setStatus(status.value());
        }
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
