package org.undersigned.letter.draft;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** How a frame gets onto a line. Whoever sends does not wait for who reads: a line that is slow keeps only itself waiting. */
interface Wire {

    /** @param done is told once the line has taken the frame, or whether it is broken */
    void send(byte[] frame, Done done);

    interface Done {
        void done(boolean taken);
    }

    static Wire of(WebSocketSession session) {
        var line = session instanceof NativeWebSocketSession wrapped ? wrapped.getNativeSession(Session.class) : null;
        return line == null ? blocking(session) : asynchronous(line.getAsyncRemote());
    }

    private static Wire asynchronous(RemoteEndpoint.Async line) {
        line.setSendTimeout(20_000);
        return (frame, done) -> {
            try {
                line.sendBinary(ByteBuffer.wrap(frame), result -> done.done(result.isOK()));
            } catch (IllegalStateException closed) {
                done.done(false);
            }
        };
    }

    private static Wire blocking(WebSocketSession session) {
        return (frame, done) -> Thread.ofVirtual().start(() -> done.done(sent(session, frame)));
    }

    private static boolean sent(WebSocketSession session, byte[] frame) {
        try {
            session.sendMessage(new BinaryMessage(frame));
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
