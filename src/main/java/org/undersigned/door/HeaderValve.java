package org.undersigned.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the headers of its door on every answer, before anything else can answer: also on those that Tomcat gives
 * itself, such as the refusal of a malformed path. Who answers may then be stricter or, for a page with a script, more exact.
 */
class HeaderValve extends ValveBase {

    private final Ports ports;
    private final DeskHeaders desk;

    HeaderValve(Ports ports, DeskHeaders desk) {
        super(true);
        this.ports = ports;
        this.desk = desk;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (ports.isDesk(request)) {
            desk.writeTo(response);
        } else {
            PublicHeaders.writeTo(response);
        }
        getNext().invoke(request, response);
    }
}
