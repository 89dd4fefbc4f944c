package org.undersigned.signing;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The list of a letter's book while it is made: 42 bytes for each key in one flat piece, whatever the book holds beside
 * them. It is written down sorted, in parts.
 */
final class BookList {

    /** How many keys stand in a part. */
    static final int PART = 1500;

    private static final int KEY = 32;
    private static final int FIRST = 1024;

    private byte[] records = new byte[FIRST * BookLine.SIZE];
    private int size;

    void add(BookLine line) {
        if (size * BookLine.SIZE == records.length) {
            records = Arrays.copyOf(records, 2 * records.length);
        }
        System.arraycopy(line.record(), 0, records, size * BookLine.SIZE, BookLine.SIZE);
        size++;
    }

    /** How many bytes the list has. */
    long length() {
        return (long) size * BookLine.SIZE;
    }

    /** Puts the records into their order. */
    void sort() {
        var order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) ->
                        Arrays.compareUnsigned(records, at(one), at(one + 1), records, at(other), at(other + 1)))
                .mapToInt(Integer::intValue)
                .toArray();
        var sorted = new byte[at(size)];
        for (var place = 0; place < size; place++) {
            System.arraycopy(records, at(order[place]), sorted, at(place), BookLine.SIZE);
        }
        records = sorted;
    }

    /** Hands out the sorted list, part by part. */
    void parts(Consumer<byte[]> consumer) {
        for (var from = 0; from < size; from += PART) {
            consumer.accept(Arrays.copyOfRange(records, at(from), at(Math.min(size, from + PART))));
        }
    }

    Changes changes() {
        return new Changes();
    }

    /** Counts, while it is given another sorted list, the keys that stand in one of both only, or otherwise. */
    final class Changes {

        private int place;
        private int changes;

        /** @param part records of the other list, in their order */
        void with(byte[] part) {
            for (var other = 0; other < part.length; other += BookLine.SIZE) {
                with(part, other);
            }
        }

        private void with(byte[] part, int other) {
            var step = compare(part, other);
            while (step < 0) {
                place++;
                changes++;
                step = compare(part, other);
            }
            if (step > 0) {
                changes++;
                return;
            }
            if (!Arrays.equals(records, at(place), at(place + 1), part, other, other + BookLine.SIZE)) {
                changes++;
            }
            place++;
        }

        /** Below zero where this list's key comes first, above where the other's does. */
        private int compare(byte[] part, int other) {
            return place == size
                    ? 1
                    : Arrays.compareUnsigned(records, at(place), at(place) + KEY, part, other, other + KEY);
        }

        /** How many there are, once the whole of the other list has been seen. */
        int all() {
            return changes + size - place;
        }
    }

    private static int at(int record) {
        return record * BookLine.SIZE;
    }
}
