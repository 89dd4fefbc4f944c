package org.undersigned.letter.draft;

import java.lang.reflect.Proxy;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A socket of which only the sending matters. */
final class FarEnd {

    interface Taking {
        void take(WebSocketMessage<?> message) throws InterruptedException;
    }

    private FarEnd() {}

    static WebSocketSession that(Taking taking) {
        return (WebSocketSession) Proxy.newProxyInstance(
                FarEnd.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("sendMessage")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    taking.take((WebSocketMessage<?>) arguments[0]);
                    return null;
                });
    }
}
