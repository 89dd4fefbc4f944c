package org.undersigned.rig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HTTP without a client's good manners: the path and the headers go out exactly as the test writes them. */
public record RawHttp(int port, String from) {

    private static final String HERE = "127.0.0.1";

    public RawHttp(int port) {
        this(port, HERE);
    }

    /** From another address of this machine, where it has more than one that nobody else hears. */
    public static boolean canComeFrom(String address) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** Sends a request without a body; {@code headers} are whole lines. */
    public Answer send(String method, String path, String... headers) {
        return send(method, path, new byte[0], headers);
    }

    public Answer send(String method, String path, byte[] body, String... headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (List.of(headers).stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: letters.localhost\r\n");
        }
        for (var line : headers) {
            head.append(line).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        try (var socket = new Socket(InetAddress.getByName(HERE), port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
            return parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer parse(String text) {
        var end = text.indexOf("\r\n\r\n");
        var lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var line : List.of(lines).subList(1, lines.length)) {
            var at = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, at), _ -> new ArrayList<>())
                    .add(line.substring(at + 1).strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
