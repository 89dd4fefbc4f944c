package org.undersigned.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Free ports of this machine. The application's are chosen once per test run, because the demo company names them in its
 * redirect addresses: one application at a time.
 */
public final class Ports {

    public static final int APP = free();
    public static final int DESK = free();
    public static final int MANAGEMENT = free();

    private Ports() {}

    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
