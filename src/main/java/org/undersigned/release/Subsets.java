package org.undersigned.release;

import java.util.ArrayList;
import java.util.List;

/** All ways to choose so many of a few. */
final class Subsets {

    private Subsets() {}

    static <T> List<List<T>> of(List<T> all, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        if (all.size() < size) {
            return List.of();
        }
        var rest = all.subList(1, all.size());
        var subsets = new ArrayList<List<T>>();
        for (var others : of(rest, size - 1)) {
            var one = new ArrayList<T>(size);
            one.add(all.getFirst());
            one.addAll(others);
            subsets.add(one);
        }
        subsets.addAll(of(rest, size));
        return subsets;
    }
}
