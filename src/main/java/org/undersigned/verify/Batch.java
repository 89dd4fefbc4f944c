package org.undersigned.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a bundle that are checked together.
 *
 * @param first the number of the first of them
 * @param broken why the line after them cannot be read; null if it can, or if there is none
 */
record Batch(long first, List<String> lines, @Nullable Wrong broken) {

    boolean isEmpty() {
        return lines.isEmpty() && broken == null;
    }

    /** Checks line after line, up to the first that is wrong. */
    Checked check(Head head) {
        var entries = new ArrayList<Entry>(lines.size());
        for (var line : lines) {
            try {
                entries.add(Entry.read(line, head));
            } catch (Wrong wrong) {
                return new Checked(first, entries, wrong.at(first + entries.size()));
            }
        }
        return new Checked(first, entries, broken);
    }

    /** The entries before the first line that is wrong, and that wrong. */
    record Checked(
            long first, List<Entry> entries, @Nullable Wrong wrong) {

        void countIn(Count count) {
            var line = first;
            for (var entry : entries) {
                try {
                    count.add(entry);
                } catch (Wrong misplaced) {
                    throw misplaced.at(line);
                }
                line++;
            }
            if (wrong != null) {
                throw wrong;
            }
        }
    }
}
