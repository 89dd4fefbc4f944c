package org.undersigned.door;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Opens the desk's own port beside the app's: one process, two doors. */
@Component
class DeskConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Origins origins;
    private final Ports ports;
    private final DeskHeaders headers;
    private final ObjectProvider<AtTheDoor> first;
    private final @Nullable InetAddress address;

    DeskConnector(
            Origins origins,
            Ports ports,
            DeskHeaders headers,
            ObjectProvider<AtTheDoor> first,
            @Value("${server.address:}") @Nullable InetAddress address) {
        this.origins = origins;
        this.ports = ports;
        this.headers = headers;
        this.first = first;
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var connector = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(origins.deskPort());
        connector.setXpoweredBy(false);
        connector.setAllowTrace(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setAddress(address);
            http.setMaxHttpRequestHeaderSize(16 * 1024);
        }
        factory.addAdditionalConnectors(connector);
        factory.addEngineValves(new HeaderValve(ports, headers, first::getIfAvailable));
        ports.deskIs(connector::getLocalPort);
    }
}
