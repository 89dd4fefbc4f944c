package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.apache.tomcat.websocket.server.WsRemoteEndpointImplServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.undersigned.rig.ThreePorts;

class FrameThreadsTest extends ThreePorts {

    @Autowired
    private ServletWebServerApplicationContext context;

    @Test
    void whatTellsThatAFrameHasLeftIsRunWhereItLeftAndNothingElse() {
        assertThat(WsRemoteEndpointImplServer.class.getDeclaredClasses())
                .as("Tomcat's way to tell it in another thread")
                .anyMatch(nested -> Runnable.class.isAssignableFrom(nested) && FrameThreads.Pool.tellsOfAFrame(nested));
        assertThat(FrameThreads.Pool.tellsOfAFrame(getClass())).isFalse();
    }

    @Test
    void theAppAndNoOtherDoorHasThem() {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        var pools = Arrays.stream(tomcat.getService().findConnectors())
                .map(connector -> ((Http11NioProtocol) connector.getProtocolHandler()).getExecutor())
                .toList();

        assertThat(pools).hasSize(2).allMatch(pool -> pool instanceof ThreadPoolExecutor);
        assertThat(pools).filteredOn(FrameThreads.Pool.class::isInstance).hasSize(1);
    }
}
