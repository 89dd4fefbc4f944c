package org.undersigned.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers at the app's door, before the rest of the house hears of a request: what is public, and asked for by everybody on
 * one day. It sees the request as it came, and must believe nothing that a header claims about who or where it is.
 */
public interface AtTheDoor {

    /** Whether this is answered already. The headers of the door are on the answer. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
