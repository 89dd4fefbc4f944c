package org.undersigned.attack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Looks for what should lie nowhere, in every form that it could have, for journeys of other rooms. */
public final class DiskSearch {

    private DiskSearch() {}

    /**
     * In which files each of them lies.
     *
     * @param told what else was said, by whom
     * @param sought by the names they are called
     */
    public static Map<String, Set<String>> of(
            List<Path> folders, Map<String, byte[]> told, Map<String, byte[]> sought) {
        var files = new TreeMap<>(StolenDisk.copyOf(folders).files());
        files.putAll(told);
        var sightings = new Sightings();
        var canaries = sought.entrySet().stream()
                .map(each -> new Canary(each.getKey(), each.getValue()))
                .toList();
        sightings.look(new StolenDisk(files), canaries, UnaryOperator.identity());
        return sought.keySet().stream().collect(Collectors.toMap(name -> name, sightings::of));
    }
}
