package org.undersigned.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A copy of every byte of some folders, and where in it something lies. */
record StolenDisk(SortedMap<String, byte[]> files) {

    private static final int SHORTEST = Long.BYTES;

    static StolenDisk copyOf(List<Path> folders) {
        var files = new TreeMap<String, byte[]>();
        for (var folder : folders) {
            try (var all = Files.walk(folder)) {
                all.filter(Files::isRegularFile).forEach(file -> files.put(file.toString(), read(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new StolenDisk(files);
    }

    /** Files come and go under a running database; one that is gone is none. */
    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long size() {
        return files.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** For each file, at which places each of these byte strings begins: by its number in the list. */
    Map<String, Map<Integer, List<Integer>>> find(List<byte[]> needles) {
        var byBeginning = new HashMap<Long, List<Integer>>();
        for (var number = 0; number < needles.size(); number++) {
            var beginning = ByteBuffer.wrap(needles.get(number)).getLong();
            byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(number);
        }
        var found = new TreeMap<String, Map<Integer, List<Integer>>>();
        files.forEach((name, bytes) -> {
            var places = places(bytes, needles, byBeginning);
            if (!places.isEmpty()) {
                found.put(name, places);
            }
        });
        return found;
    }

    private static Map<Integer, List<Integer>> places(
            byte[] bytes, List<byte[]> needles, Map<Long, List<Integer>> byBeginning) {
        var places = new HashMap<Integer, List<Integer>>();
        var window = 0L;
        for (var end = 0; end < bytes.length; end++) {
            window = window << Byte.SIZE | bytes[end] & 0xff;
            var begin = end - SHORTEST + 1;
            if (begin < 0) {
                continue;
            }
            for (var number : byBeginning.getOrDefault(window, List.of())) {
                if (startsAt(bytes, begin, needles.get(number))) {
                    places.computeIfAbsent(number, key -> new ArrayList<>()).add(begin);
                }
            }
        }
        return places;
    }

    private static boolean startsAt(byte[] bytes, int begin, byte[] needle) {
        return begin + needle.length <= bytes.length
                && Arrays.equals(bytes, begin, begin + needle.length, needle, 0, needle.length);
    }
}
