package org.undersigned.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A line to a server of this machine as a telephone has it: so many bits a second each way, shared by all that goes over
 * it, and half of the latency in each direction. Unlike a browser's own throttling it also slows frames and workers.
 */
public final class SlowLine implements AutoCloseable {

    private static final int PIECE = 1460;
    private static final byte[] END = {};

    private record Piece(byte[] bytes, long arrives) {}

    /** What all lines share. */
    public static final class Air {

        private final long nanosPerByte;
        private final long latency;
        private long freeDown;
        private long freeUp;

        /** @param millis from a question to its answer */
        public Air(int bitsPerSecond, int millis) {
            this.nanosPerByte = 8_000_000_000L / bitsPerSecond;
            this.latency = millis * 1_000_000L / 2;
        }

        private synchronized long arrival(boolean down, int bytes) {
            var now = System.nanoTime();
            var sent = Math.max(now, down ? freeDown : freeUp) + bytes * nanosPerByte;
            if (down) {
                freeDown = sent;
            } else {
                freeUp = sent;
            }
            return sent + latency;
        }
    }

    private final ServerSocket door;
    private final int target;
    private final Air air;

    private SlowLine(ServerSocket door, int target, Air air) {
        this.door = door;
        this.target = target;
        this.air = air;
        Thread.ofVirtual().start(this::accept);
    }

    public static SlowLine to(int port, Air air) throws IOException {
        return new SlowLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, air);
    }

    /** Where the slow end is. */
    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                Thread.ofVirtual().start(() -> connect(near));
            }
        } catch (IOException closed) {
            // the end of the line
        }
    }

    /** A connection takes a question and an answer of its own before anything is said. */
    private void connect(Socket near) {
        LockSupport.parkNanos(2 * air.latency);
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            carry(near, far, false);
            carry(far, near, true);
        } catch (IOException gone) {
            shut(near);
        }
    }

    private void carry(Socket from, Socket to, boolean down) throws IOException {
        var flying = new LinkedBlockingQueue<Piece>(1000);
        var in = from.getInputStream();
        var out = to.getOutputStream();
        Thread.ofVirtual().start(() -> {
            send(in, flying, down);
            flying.add(new Piece(END, System.nanoTime() + air.latency));
        });
        Thread.ofVirtual().start(() -> {
            arrive(flying, out);
            shut(from);
            shut(to);
        });
    }

    private void send(InputStream in, BlockingQueue<Piece> flying, boolean down) {
        try {
            var buffer = new byte[PIECE];
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                flying.put(new Piece(Arrays.copyOf(buffer, read), air.arrival(down, read)));
            }
        } catch (IOException | InterruptedException gone) {
            // the other end hears of it below
        }
    }

    private static void arrive(BlockingQueue<Piece> flying, OutputStream out) {
        try {
            for (var piece = flying.take(); piece.bytes() != END; piece = flying.take()) {
                LockSupport.parkNanos(piece.arrives() - System.nanoTime());
                out.write(piece.bytes());
            }
        } catch (IOException | InterruptedException gone) {
            // nobody is waiting for the rest
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
