package org.undersigned.letter.draft.update;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Finds every struct of an update its place: behind all that it builds on, and in what it lies. */
final class Placement {

    private static final int DEEPEST = 64;

    private record Waiting(long client, long needed) {}

    private final LongFunction<Run> runs;
    private final Consumer<Struct> check;
    private final Map<Long, Deque<Struct>> rest = new HashMap<>();
    private final Map<Long, PriorityQueue<Waiting>> waiting = new HashMap<>();
    private final Deque<Long> ready = new ArrayDeque<>();

    /** @param check refuses what lies where it must not */
    Placement(LongFunction<Run> runs, Consumer<Struct> check) {
        this.runs = runs;
        this.check = check;
    }

    /** @throws Gap where something builds on what is neither here nor in the update */
    void place(SortedMap<Long, ? extends Iterable<Struct>> update) {
        update.forEach((client, structs) -> {
            var own = new ArrayDeque<Struct>();
            structs.forEach(own::add);
            rest.put(client, own);
            ready.add(client);
        });
        while (!ready.isEmpty()) {
            placeRun(ready.remove());
        }
        if (rest.values().stream().anyMatch(own -> !own.isEmpty())) {
            throw new Gap();
        }
    }

    private void placeRun(long client) {
        var own = Objects.requireNonNull(rest.get(client));
        var run = runs.apply(client);
        while (!own.isEmpty()) {
            var struct = own.peek();
            var missing = firstMissing(struct);
            if (missing != null) {
                waiting.computeIfAbsent(missing.client(), any -> byClock()).add(new Waiting(client, missing.clock()));
                break;
            }
            var placed = struct.placed(placeOf(struct));
            check.accept(placed);
            run.add(placed);
            own.remove();
        }
        wake(client, run.end());
    }

    private static PriorityQueue<Waiting> byClock() {
        return new PriorityQueue<>(Comparator.comparingLong(Waiting::needed));
    }

    private void wake(long client, long end) {
        var queue = waiting.get(client);
        while (queue != null && !queue.isEmpty() && queue.peek().needed() < end) {
            ready.add(queue.remove().client());
        }
    }

    private @Nullable Id firstMissing(Struct struct) {
        return isMissing(struct.origin())
                ? struct.origin()
                : isMissing(struct.right()) ? struct.right() : isMissing(struct.parent()) ? struct.parent() : null;
    }

    private boolean isMissing(@Nullable Id id) {
        return id != null && runs.apply(id.client()).end() <= id.clock();
    }

    private Place placeOf(Struct struct) {
        if (struct.content().kind() == Content.GC) {
            return Place.UNKNOWN;
        }
        if (struct.root() != null) {
            return Place.inRoot(struct.root(), struct.key() != null);
        }
        var place = struct.parent() != null
                ? Place.within(find(struct.parent()), struct.key() != null)
                : neighbour(struct).place();
        if (place.depth() > DEEPEST) {
            throw new BadUpdate("A draft is not nested that deeply");
        }
        return place;
    }

    private Struct neighbour(Struct struct) {
        var origin = struct.origin();
        var right = struct.right();
        var left = origin == null ? null : find(origin);
        return left != null && (right == null || left.content().kind() != Content.GC)
                ? left
                : find(Objects.requireNonNull(right));
    }

    private Struct find(Id id) {
        return runs.apply(id.client()).at(id.clock());
    }
}
