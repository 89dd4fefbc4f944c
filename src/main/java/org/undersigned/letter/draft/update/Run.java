package org.undersigned.letter.draft.update;

import java.util.ArrayList;
import java.util.List;

/** All that one client wrote, from its first id on and without a gap. */
final class Run {

    private List<Struct> structs = new ArrayList<>();

    long end() {
        return structs.isEmpty() ? 0 : structs.getLast().end();
    }

    void add(Struct next) {
        structs.add(next);
    }

    /** Takes back what begins there or later. */
    void cut(long clock) {
        while (end() > clock) {
            structs.removeLast();
        }
    }

    Struct at(long clock) {
        return structs.get(indexOf(clock));
    }

    /** What is written from one clock to another; the end of a struct lies at {@code to}. */
    List<Struct> between(long from, long to) {
        if (from >= to) {
            return List.of();
        }
        var part = new ArrayList<>(structs.subList(indexOf(from), indexOf(to - 1) + 1));
        part.set(0, part.getFirst().from(from));
        return part;
    }

    private int indexOf(long clock) {
        var low = 0;
        var high = structs.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (structs.get(middle).id().clock() <= clock) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Joins what was typed character by character, as far as {@code below}. */
    void compact(long below) {
        var joined = new ArrayList<Struct>();
        for (var i = 0; i < structs.size(); ) {
            var end = i + 1;
            while (end < structs.size()
                    && structs.get(end).end() <= below
                    && structs.get(end - 1).runsInto(structs.get(end))) {
                end++;
            }
            joined.add(structs.get(i).typedOn(structs.subList(i + 1, end)));
            i = end;
        }
        structs = joined;
    }
}
