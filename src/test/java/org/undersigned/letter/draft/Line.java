package org.undersigned.letter.draft;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.draft.update.ByteReader;
import org.undersigned.letter.draft.update.ByteWriter;
import org.undersigned.letter.draft.update.StateVector;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Patience;

/** A line to the server on which a test may say anything. */
final class Line implements WebSocket.Listener {

    static final String OURS = "http://letters.localhost:8080";

    /** A message as it came: its kind, the kind of sync (or −1), and the rest. */
    record Heard(int kind, int sync, byte[] body) {

        /** What was asked for of the draft. */
        boolean isAnswer() {
            return kind == Frames.SYNC && sync == Frames.ANSWER;
        }

        static Heard of(byte[] message) {
            var in = new ByteReader(message);
            var kind = (int) in.varUint();
            var sync = kind == Frames.SYNC ? (int) in.varUint() : -1;
            return switch (kind) {
                case 100 -> new Heard(kind, (int) in.varUint(), new byte[0]);
                case 102 -> new Heard(kind, -1, new byte[0]);
                default -> new Heard(kind, sync, in.bytes());
            };
        }
    }

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    volatile int code;
    volatile @Nullable String reason;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private WebSocket socket;

    /** As a page of ours in a browser that has signed in. */
    static Line withCookie(int port, LetterId letter, String cookie, String origin) {
        var line = open(port, letter, "", "?saved=1", "Origin", origin, "Cookie", cookie);
        line.ask();
        line.send(Frames.answer(new byte[] {0, 0}));
        line.until("the draft is here", Heard::isAnswer);
        return line;
    }

    /** What is told to be committed. */
    long saved() {
        return heard.stream()
                .filter(each -> each.kind() == 100)
                .mapToLong(Heard::sync)
                .max()
                .orElse(0);
    }

    /** @throws java.util.concurrent.CompletionException where the server refuses the handshake */
    static Line open(int port, LetterId letter, String person, String query, String... headers) {
        var line = new Line();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().header("X-Test-Person", person);
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        line.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/collab/" + letter + query), line)
                .join();
        return line;
    }

    /** As a page of ours would: asked, answered, and told what is committed. */
    static Line joined(int port, LetterId letter, String person) {
        var line = open(port, letter, person + " employee", "?saved=1", "Origin", OURS);
        line.ask();
        line.send(Frames.answer(new byte[] {0, 0}));
        line.until("the draft is here", Heard::isAnswer);
        return line;
    }

    void ask() {
        send(new ByteWriter()
                .varUint(0)
                .varUint(0)
                .bytes(new StateVector().toBytes())
                .toBytes());
    }

    void update(byte[] update) {
        send(Frames.update(update));
    }

    void send(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a part after which nothing more comes for now. */
    CompletableFuture<WebSocket> sendPart(byte[] part) {
        return socket.sendBinary(ByteBuffer.wrap(part), false);
    }

    void hangUp() {
        socket.abort();
    }

    void until(String what, Predicate<Heard> expected) {
        Patience.until(what, Duration.ofSeconds(15), () -> heard.stream().anyMatch(expected));
    }

    void untilSaved(int frames) {
        until(frames + " frames are saved", heard -> heard.kind() == 100 && heard.sync() == frames);
    }

    void untilTold(String access) {
        until("told: " + access, heard -> heard.kind() == 101 && new String(heard.body()).contains(access));
    }

    void untilClosed(String why) {
        Patience.until("closed: " + why, Duration.ofSeconds(15), () -> code != 0);
        if (code != 1008 || !why.equals(reason)) {
            throw new AssertionError("Closed with %d %s".formatted(code, reason));
        }
    }

    void untilGone() {
        Patience.until("sent away", Duration.ofSeconds(15), () -> code != 0);
    }

    boolean heardUpdate(byte[] update) {
        return heard.stream().anyMatch(each -> each.sync() == Frames.UPDATE && Arrays.equals(each.body(), update));
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        parts.writeBytes(bytes);
        if (last) {
            heard.add(Heard.of(parts.toByteArray()));
            parts.reset();
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int closeCode, String why) {
        reason = why;
        code = closeCode;
        return CompletableFuture.completedStage(null);
    }
}
