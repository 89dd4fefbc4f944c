package org.undersigned.letter.draft.update;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;

/** Which ids are deleted: per client, ranges that neither touch nor overlap. */
final class DeleteSet {

    /** First clock of a range, and the first after it. */
    private final NavigableMap<Long, NavigableMap<Long, Long>> ranges = new TreeMap<>();

    /** @param counted is told how many ranges come, before anything is kept of them */
    static DeleteSet read(ByteReader in, IntConsumer counted) {
        var deletes = new DeleteSet();
        var clients = in.count();
        counted.accept(clients);
        for (var i = 0; i < clients; i++) {
            var client = in.varUint();
            var count = in.count();
            counted.accept(count);
            for (var j = 0; j < count; j++) {
                var start = in.varUint();
                deletes.add(client, start, start + in.varUint());
            }
        }
        return deletes;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** First clock of each range of a client, and the first after it. */
    NavigableMap<Long, Long> of(long client) {
        return ranges.getOrDefault(client, Collections.emptyNavigableMap());
    }

    void add(long client, long start, long end) {
        if (start >= end) {
            return;
        }
        var own = ranges.computeIfAbsent(client, any -> new TreeMap<>());
        var from = start;
        var to = end;
        for (var near = own.floorEntry(to); near != null && near.getValue() >= from; near = own.floorEntry(to)) {
            own.remove(near.getKey());
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
        }
        own.put(from, to);
    }

    void addAll(DeleteSet others) {
        others.ranges.forEach((client, own) -> own.forEach((start, end) -> add(client, start, end)));
    }

    /** What of this is not deleted there. */
    DeleteSet without(DeleteSet there) {
        var rest = new DeleteSet();
        ranges.forEach((client, own) -> {
            var gone = there.of(client);
            own.forEach((start, end) -> rest.addGaps(client, start, end, gone));
        });
        return rest;
    }

    private void addGaps(long client, long start, long end, NavigableMap<Long, Long> gone) {
        var before = gone.floorEntry(start);
        var at = before == null ? start : Math.max(start, before.getValue());
        for (var range : gone.subMap(start, false, end, false).entrySet()) {
            add(client, at, range.getKey());
            at = range.getValue();
        }
        add(client, at, end);
    }

    /** @throws Gap if anything is deleted that is not there yet */
    void requireKnown(LongUnaryOperator next) {
        ranges.forEach((client, own) -> {
            if (own.lastEntry().getValue() > next.applyAsLong(client)) {
                throw new Gap();
            }
        });
    }

    void write(ByteWriter out) {
        out.varUint(ranges.size());
        for (var client : ranges.descendingMap().entrySet()) {
            out.varUint(client.getKey()).varUint(client.getValue().size());
            for (Map.Entry<Long, Long> range : client.getValue().entrySet()) {
                out.varUint(range.getKey()).varUint(range.getValue() - range.getKey());
            }
        }
    }
}
