package org.undersigned.letter.draft.update;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * Puts a hole of the same length where words were taken away, as Yjs does itself: no page needs them, and none has to cut
 * them out once more. (The log keeps them, for who reads an earlier version.)
 */
final class Erasure {

    private final List<Struct> erased = new ArrayList<>();
    private final NavigableMap<Long, Long> deleted;

    private Erasure(NavigableMap<Long, Long> deleted) {
        this.deleted = deleted;
    }

    /** @param deleted the first clock of each range of this client that is deleted, and the first after it */
    static List<Struct> of(List<Struct> run, NavigableMap<Long, Long> deleted) {
        if (deleted.isEmpty()) {
            return run;
        }
        var erasure = new Erasure(deleted);
        for (var struct : run) {
            if (struct.content() instanceof Content.Text) {
                erasure.add(struct);
            } else {
                erasure.erased.add(struct);
            }
        }
        return erasure.erased;
    }

    private void add(Struct words) {
        var rest = words;
        var first = deleted.floorKey(words.id().clock());
        var ranges = deleted.subMap(first == null ? words.id().clock() : first, words.end());
        for (var range : ranges.entrySet()) {
            var from = Math.max(range.getKey(), rest.id().clock());
            var to = Math.min(range.getValue(), words.end());
            if (from >= to) {
                continue;
            }
            if (from > rest.id().clock()) {
                erased.add(rest.until(from));
            }
            erased.add(rest.from(from).until(to).hollow());
            if (to == words.end()) {
                return;
            }
            rest = rest.from(to);
        }
        erased.add(rest);
    }
}
