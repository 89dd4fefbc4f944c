package org.undersigned.door;

import jakarta.servlet.ServletRequest;
import java.util.function.IntSupplier;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which door a request came through. The answer is the local port of the connection, which no caller can choose: never
 * the Host header, never what a proxy forwards.
 */
@Component
public class Ports {

    private static final int UNKNOWN = -1;

    private IntSupplier desk = () -> UNKNOWN;
    private int management = UNKNOWN;

    void deskIs(IntSupplier port) {
        this.desk = port;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if ("management".equals(started.getApplicationContext().getServerNamespace())) {
            management = started.getWebServer().getPort();
        }
    }

    /** Whether the request came to the desk. */
    public boolean isDesk(ServletRequest request) {
        return request.getLocalPort() == desk();
    }

    /** Whether the request came to the operators' port. */
    public boolean isManagement(ServletRequest request) {
        return request.getLocalPort() == management;
    }

    /** The port on which the desk listens; it differs from the configured one where that is 0. */
    public int desk() {
        return desk.getAsInt();
    }
}
