package org.undersigned.letter.draft;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.undersigned.letter.draft.update.ByteWriter;
import org.undersigned.letter.draft.update.StateVector;
import org.undersigned.letter.frozen.LetterId;

/** A co-author whose laptop is shut: the line stands, was asked to tell everything, and nobody reads from it. */
final class DeadLine implements AutoCloseable {

    private static final int GOODBYE = 8;

    private final Socket socket = new Socket();

    DeadLine(int port, LetterId letter, String person) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        write(("GET /collab/" + letter + "?saved=1 HTTP/1.1\r\nHost: letters.localhost\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Version: 13\r\nOrigin: " + Line.OURS + "\r\nX-Test-Person: " + person
                        + " employee\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        readHead();
        send(new ByteWriter()
                .varUint(0)
                .varUint(0)
                .bytes(new StateVector().toBytes())
                .toBytes());
        send(Frames.answer(new byte[] {0, 0}));
    }

    private void readHead() throws IOException {
        var last = 0;
        while (last != 0x0d0a0d0a) {
            last = last << 8 | socket.getInputStream().read();
        }
    }

    /** A frame of a client: masked, here with zeros. */
    private void send(byte[] message) throws IOException {
        write(new ByteWriter()
                .u8(0x82)
                .u8(0x80 | message.length)
                .raw(new byte[4])
                .raw(message)
                .toBytes());
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Whether the server has given it up: behind what is still on the way comes its goodbye, or nothing. */
    boolean isGivenUp() throws IOException {
        socket.setSoTimeout(10_000);
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        try {
            while ((in.readUnsignedByte() & 0x0f) != GOODBYE) {
                var length = in.readUnsignedByte();
                in.skipNBytes(length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong());
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (EOFException | SocketException cut) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
