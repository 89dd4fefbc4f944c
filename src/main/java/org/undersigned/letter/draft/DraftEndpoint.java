package org.undersigned.letter.draft;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.undersigned.door.Origins;

/** Where the socket is. */
@Configuration
@EnableWebSocket
class DraftEndpoint implements WebSocketConfigurer {

    private final DraftSocket socket;
    private final DraftHandshake handshake;
    private final Origins origins;

    DraftEndpoint(DraftSocket socket, DraftHandshake handshake, Origins origins) {
        this.socket = socket;
        this.handshake = handshake;
        this.origins = origins;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, DraftHandshake.PATH + "*")
                .addInterceptors(handshake)
                .setAllowedOrigins(origins.app());
    }
}
