package org.undersigned.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Says which signature belongs to which employee, from a stolen disk. It is told more than any thief knows: who the
 * signatories are, the pepper (and so everybody's row), and every key in the book. What it lacks is who is who. It tries
 * every order in which rows lie anywhere: first, last, forwards, backwards, in every file of the one against every file
 * of the other.
 */
class MatchingAttack {

    /** A guess: for each employee, in their order, the number of a key. Empty where they cannot all be placed. */
    record Guess(String how, List<Integer> keys) {

        int right(List<Integer> truth) {
            return (int) IntStream.range(0, truth.size())
                    .filter(i -> keys.get(i).equals(truth.get(i)))
                    .count();
        }
    }

    private final StolenDisk disk;

    MatchingAttack(StolenDisk disk) {
        this.disk = disk;
    }

    /** @param rows each signatory's row key in the enrolment; @param keys every key in the book, in any order */
    List<Guess> guesses(List<byte[]> rows, List<byte[]> keys) {
        var people = orders(rows);
        var signatures = orders(keys);
        var guesses = new ArrayList<Guess>();
        people.forEach((whereRows, rowOrder) -> signatures.forEach((whereKeys, keyOrder) -> {
            guesses.add(pair(whereRows + " ~ " + whereKeys, rowOrder, keyOrder));
            guesses.add(pair(whereRows + " ~ reversed " + whereKeys, rowOrder, keyOrder.reversed()));
        }));
        return guesses;
    }

    /** The n-th row and the n-th key are one person. */
    private static Guess pair(String how, List<Integer> rowOrder, List<Integer> keyOrder) {
        var keys = new Integer[rowOrder.size()];
        for (var place = 0; place < rowOrder.size(); place++) {
            keys[rowOrder.get(place)] = keyOrder.get(place);
        }
        return new Guess(how, List.of(keys));
    }

    /** Every order of these strings that some file gives, for those files that have them all. */
    private Map<String, List<Integer>> orders(List<byte[]> strings) {
        var orders = new LinkedHashMap<String, List<Integer>>();
        disk.find(strings).forEach((file, places) -> {
            if (places.size() == strings.size()) {
                orders.put(file + " (first)", ordered(places, List::getFirst));
                orders.put(file + " (last)", ordered(places, List::getLast));
            }
        });
        return orders;
    }

    private static List<Integer> ordered(Map<Integer, List<Integer>> places, ToIntFunction<List<Integer>> which) {
        return places.keySet().stream()
                .sorted(Comparator.comparingInt(number -> which.applyAsInt(places.get(number))))
                .toList();
    }
}
