package org.undersigned.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.rig.RawHttp;

/** What is put in during a journey, by the name of what it is put into. */
class Canaries {

    private static final String ADDRESS = "127.77.213.199";

    private final Map<String, Canary> all = new LinkedHashMap<>();

    /** One word, however often it is asked for by this name. */
    Canary word(String name) {
        return all.computeIfAbsent(name, Canary::word);
    }

    /** Bytes that somebody else made. */
    void add(String name, byte[] bytes) {
        all.put(name, new Canary(name, bytes));
    }

    /** Where visitors come from, if this machine has a second address. */
    String address() {
        if (!RawHttp.canComeFrom(ADDRESS)) {
            return "127.0.0.1";
        }
        all.put("address", Canary.of("address", ADDRESS));
        return ADDRESS;
    }

    List<Canary> all() {
        return List.copyOf(all.values());
    }
}
