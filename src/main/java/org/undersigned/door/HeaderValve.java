package org.undersigned.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts the headers of its door on every answer, before anything else can answer: also on those that Tomcat gives
 * itself, such as the refusal of a malformed path. Who answers may then be stricter or, for a page with a script, more exact.
 */
class HeaderValve extends ValveBase {

    private final Ports ports;
    private final DeskHeaders desk;
    private final Supplier<@Nullable AtTheDoor> first;

    /** @param first asked as late as the first request: nothing of the app is there before its doors are made */
    HeaderValve(Ports ports, DeskHeaders desk, Supplier<@Nullable AtTheDoor> first) {
        super(true);
        this.ports = ports;
        this.desk = desk;
        this.first = SingletonSupplier.of(first);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (ports.isDesk(request)) {
            desk.writeTo(response);
        } else {
            PublicHeaders.writeTo(response);
            var atTheDoor = isRefused(request, response) ? null : first.get();
            if (atTheDoor != null && atTheDoor.answers(request, response)) {
                return;
            }
        }
        getNext().invoke(request, response);
    }

    /** Tomcat lets also the refusal of a malformed request pass here; there may be no path then. */
    private static boolean isRefused(Request request, Response response) {
        return response.getStatus() != HttpServletResponse.SC_OK || request.getRequestURI() == null;
    }
}
