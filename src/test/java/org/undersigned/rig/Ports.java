package org.undersigned.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of this machine. The application's are chosen once per test run, because the demo company names them in its
 * redirect addresses: one application at a time.
 */
public final class Ports {

    /** Of the test processes that run side by side each has ports of its own. */
    private static final int PROCESS = Integer.getInteger("undersigned.test.process", 1) % 3;

    private static final int LOWEST = 20_000 + PROCESS * 4_000;
    private static final int HIGHEST = LOWEST + 4_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    public static final int APP = free();
    public static final int DESK = free();
    public static final int MANAGEMENT = free();

    private Ports() {}

    /** A free port below those that the system hands to outgoing connections: it stays free until it is used. */
    public static int free() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(port)) {
                    return socket.getLocalPort();
                }
            } catch (IOException taken) {
                continue;
            }
        }
        throw new AssertionError("No free port between %d and %d".formatted(LOWEST, HIGHEST));
    }
}
