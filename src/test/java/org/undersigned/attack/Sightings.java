package org.undersigned.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Where each canary was seen, in any form, packed or not. */
class Sightings {

    private final Map<String, Set<String>> seen = new TreeMap<>();

    /** @param place what a file is called in the inventory of data */
    void look(StolenDisk disk, List<Canary> canaries, UnaryOperator<String> place) {
        var forms = new ArrayList<byte[]>();
        var whose = new HashMap<Integer, String>();
        for (var canary : canaries) {
            for (var form : canary.forms()) {
                whose.put(forms.size(), canary.name());
                forms.add(form);
            }
        }
        Unpacked.and(disk)
                .find(forms)
                .forEach((file, places) -> places.keySet()
                        .forEach(number -> seen.computeIfAbsent(whose.get(number), name -> new TreeSet<>())
                                .add(place.apply(file.replaceFirst(" packed at .*", "")))));
    }

    Set<String> of(String canary) {
        return seen.getOrDefault(canary, Set.of());
    }
}
