package org.undersigned.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer of the desk: it leaves no cookie behind, and an error is a number without a page. */
class DeskResponse extends HttpServletResponseWrapper {

    DeskResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
        throw new IllegalStateException("There are no cookies at the desk");
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }
}
