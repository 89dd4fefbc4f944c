package org.undersigned.letter.draft.update;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A change to a draft, or all of it: runs of structs by client, and what is deleted. */
public record Update(NavigableMap<Long, List<Struct>> runs, DeleteSet deletes) {

    static Update empty() {
        return new Update(new TreeMap<>(), new DeleteSet());
    }

    /** One update that says what these say one after the other: linear, because there are no gaps between them. */
    public static Update merge(Collection<Update> updates) {
        var merged = empty();
        for (var update : updates) {
            update.runs.forEach((client, run) -> merged.runs
                    .computeIfAbsent(client, any -> new ArrayList<>())
                    .addAll(run));
            merged.deletes.addAll(update.deletes);
        }
        return merged;
    }

    /** What this takes away, without what it adds. */
    public Update onlyDeletes() {
        return new Update(new TreeMap<>(), deletes);
    }

    public boolean isEmpty() {
        return runs.isEmpty() && deletes.isEmpty();
    }

    public byte[] toBytes() {
        var out = new ByteWriter().varUint(runs.size());
        runs.descendingMap().forEach((client, run) -> {
            out.varUint(run.size()).varUint(client).varUint(run.getFirst().id().clock());
            run.forEach(struct -> struct.write(out));
        });
        deletes.write(out);
        return out.toBytes();
    }
}
