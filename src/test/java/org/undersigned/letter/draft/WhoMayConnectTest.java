package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.letter.frozen.LetterId;

/** A socket is opened by a co-author of this letter, from a page of ours, or not at all. */
class WhoMayConnectTest extends SocketTest {

    private static final String ADA = "X-Test-Person: ada employee";

    @Test
    void aCoAuthorFromAPageOfOurs() {
        assertThat(joined("ada").heard).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://letters.localhost",
                "http://letters.localhost:80",
                "http://letters.localhost:8080/",
                "http://letters.localhost:8081",
                "https://letters.localhost:8080",
                "http://sign.letters.localhost:8081",
                "http://LETTERS.localhost:8080",
                "http://letters.localhost:8080.evil.example",
                "http://evil.example",
                "http://127.0.0.1:8080",
                "http://letters.localhost:8080 http://evil.example",
            })
    void nobodyFromAnywhereElse(String origin) {
        assertRefused(letter, "ada employee", "Origin", origin);
    }

    @Test
    void nobodyFromNowhereOrFromTwoPlaces() {
        assertRefused(letter, "ada employee");
        assertRefused(letter, "ada employee", "Origin", Line.OURS, "Origin", Line.OURS);
    }

    @Test
    void noEmployeeWhoWasNotInvitedAndNobodyElse() {
        assertRefused(letter, "charles employee", "Origin", Line.OURS);
        assertRefused(letter, "ada", "Origin", Line.OURS);
        assertRefused(letter, "ada operator", "Origin", Line.OURS);
        assertRefused(LetterId.random(), "ada employee", "Origin", Line.OURS);
    }

    @Test
    void nobodyWithoutASession() throws IOException {
        assertThat(handshake("/collab/" + letter, "Origin: " + Line.OURS)).doesNotStartWith("HTTP/1.1 101");
        assertThat(handshake("/collab/" + letter, "Origin: " + Line.OURS, ADA)).startsWith("HTTP/1.1 101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collab/%s/",
                "/collab/%s/x",
                "/collab/%%2e/%s",
                "/collab;x/%s",
                "//collab/%s",
                "/COLLAB/%s",
                "/collab/"
            })
    void nobodyThroughABackDoor(String path) throws IOException {
        var answer = handshake(path.formatted(letter), "Origin: http://evil.example", ADA);
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 101");
    }

    @Test
    void nothingIsCompressed() throws IOException {
        var answer = handshake(
                "/collab/" + letter, "Origin: " + Line.OURS, ADA, "Sec-WebSocket-Extensions: permessage-deflate");
        assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("permessage-deflate");
    }

    /** The head of the answer to a handshake whose lines a browser would never send like this. */
    private String handshake(String path, String... lines) throws IOException {
        var request =
                "GET " + path + " HTTP/1.1\r\nHost: letters.localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + String.join("\r\n", lines) + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var head = new StringBuilder();
            for (var next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                head.append((char) next);
                if (head.indexOf("\r\n\r\n") >= 0) {
                    break;
                }
            }
            return head.toString();
        }
    }

    private void assertRefused(LetterId which, String person, String... headers) {
        assertThatThrownBy(() -> Line.open(port, which, person, "", headers))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }
}
