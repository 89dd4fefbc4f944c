package org.undersigned.rig;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks one address over and over on connections that stay open, as fast as it is answered, and counts. Every answer has to
 * be as long as the first was, so that the machine's time goes into the answers and not into reading them.
 */
public final class Hammer {

    private static final int CONNECTIONS = 32;

    /** Room for any answer: what is left to the system grows in some runs and not in others, and the server waits for it. */
    private static final int WINDOW = 1 << 20;

    private final ByteBuffer request;
    private final ByteBuffer heard = ByteBuffer.allocateDirect(1 << 18);
    private final InetSocketAddress address;
    private final int length;

    private static final class Line {
        private int missing;
    }

    /**
     * @param header whole lines of the head, or nothing; one end too many and nginx takes it for the next question
     * @param body what has to be answered, byte by byte
     */
    public Hammer(int port, String path, String header, byte[] body) throws IOException {
        var asked = "GET %s HTTP/1.1\r\nHost: letters.localhost\r\n%s\r\n".formatted(path, header);
        this.request = ByteBuffer.allocateDirect(asked.length());
        request.put(asked.getBytes(ISO_8859_1)).flip();
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        first(asked, body);
        this.length = first(asked, body);
    }

    /** A cache may answer the second time otherwise than the first. */
    private int first(String asked, byte[] body) throws IOException {
        try (var socket = new Socket(address.getAddress(), address.getPort())) {
            socket.getOutputStream().write(asked.getBytes(ISO_8859_1));
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().read());
            }
            if (!head.toString().startsWith("HTTP/1.1 200")
                    || !Arrays.equals(socket.getInputStream().readNBytes(body.length), body)) {
                throw new IllegalStateException("Not what was asked for:\n" + head);
            }
            return head.length() + body.length;
        }
    }

    /** @return whole answers in a second */
    public double answersASecond(Duration duration) throws IOException {
        try (var selector = Selector.open()) {
            var lines = new ArrayList<SocketChannel>();
            try {
                for (var i = 0; i < CONNECTIONS; i++) {
                    lines.add(connect(selector));
                }
                return strike(selector, duration);
            } finally {
                close(lines);
            }
        }
    }

    private double strike(Selector selector, Duration duration) throws IOException {
        var begin = System.nanoTime();
        var now = begin;
        var answers = 0L;
        while (now - begin < duration.toNanos()) {
            selector.select();
            for (var key : selector.selectedKeys()) {
                answers += listen((SocketChannel) key.channel(), (Line) key.attachment());
            }
            selector.selectedKeys().clear();
            now = System.nanoTime();
        }
        return answers * 1e9 / (now - begin);
    }

    private SocketChannel connect(Selector selector) throws IOException {
        var channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, WINDOW);
        channel.connect(address);
        channel.configureBlocking(false);
        var line = new Line();
        channel.register(selector, SelectionKey.OP_READ, line);
        ask(channel, line);
        return channel;
    }

    private void ask(SocketChannel channel, Line line) throws IOException {
        channel.write(request.duplicate());
        line.missing = length;
    }

    private int listen(SocketChannel channel, Line line) throws IOException {
        heard.clear();
        var count = channel.read(heard);
        if (count < 0 || count > line.missing) {
            throw new EOFException("An answer was longer or shorter than the first");
        }
        line.missing -= count;
        if (line.missing > 0) {
            return 0;
        }
        ask(channel, line);
        return 1;
    }

    private static void close(List<SocketChannel> lines) throws IOException {
        for (var line : lines) {
            line.close();
        }
    }
}
