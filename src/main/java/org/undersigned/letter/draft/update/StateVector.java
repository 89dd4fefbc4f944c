package org.undersigned.letter.draft.update;

import java.util.Map;
import java.util.TreeMap;

/** How much of every client is here. */
public final class StateVector {

    private final TreeMap<Long, Long> next = new TreeMap<>();

    public static StateVector read(byte[] bytes) {
        var in = new ByteReader(bytes);
        var vector = new StateVector();
        var clients = in.count();
        for (var i = 0; i < clients; i++) {
            vector.next.put(in.varUint(), in.varUint());
        }
        in.end();
        return vector;
    }

    public boolean isEmpty() {
        return next.isEmpty();
    }

    /** The first clock of this client that is not here. */
    public long next(long client) {
        return next.getOrDefault(client, 0L);
    }

    void set(long client, long clock) {
        next.put(client, clock);
    }

    Iterable<Map.Entry<Long, Long>> entries() {
        return next.entrySet();
    }

    public byte[] toBytes() {
        var out = new ByteWriter().varUint(next.size());
        next.descendingMap().forEach((client, clock) -> out.varUint(client).varUint(clock));
        return out.toBytes();
    }
}
