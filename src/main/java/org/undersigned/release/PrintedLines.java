package org.undersigned.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.protocol.Payload;
import org.undersigned.signing.SealedEntry;

/**
 * Collects what will be printed, and nothing else: of an account only its latest signature, of a role nothing unless
 * ten chose it. What is left out here is still counted.
 */
class PrintedLines {

    static final int SMALLEST_GROUP = 10;

    private record Candidate(Printed printed, int seq, Appearance appearance) {}

    private final Appearances appearances;
    private final List<Candidate> unnamed = new ArrayList<>();
    private final Map<String, Candidate> named = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();

    PrintedLines(Appearances appearances) {
        this.appearances = appearances;
    }

    void add(SealedEntry entry, Payload payload) {
        appearances
                .read(payload.p())
                .ifPresent(how -> add(new Candidate(new Printed(entry.pk(), payload), entry.seq(), how)));
    }

    private void add(Candidate candidate) {
        switch (candidate.appearance()) {
            case Appearance.Named(var nid, var name, var title) ->
                named.merge(nid, candidate, (before, now) -> now.seq() > before.seq() ? now : before);
            case Appearance.InRole(var role) -> {
                roles.merge(role, 1, Integer::sum);
                unnamed.add(candidate);
            }
            case Appearance.Counted() -> unnamed.add(candidate);
        }
    }

    /** What will be printed, in the order of the keys. */
    List<Printed> all() {
        var all = new ArrayList<>(named.values());
        unnamed.stream().filter(this::isShown).forEach(all::add);
        return all.stream()
                .map(Candidate::printed)
                .sorted(Comparator.comparing(Printed::pk, Arrays::compareUnsigned))
                .toList();
    }

    private boolean isShown(Candidate candidate) {
        return !(candidate.appearance() instanceof Appearance.InRole(var role))
                || roles.getOrDefault(role, 0) >= SMALLEST_GROUP;
    }
}
