package org.undersigned.letter.draft.update;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The structure of a draft. What is accepted is checked against everything accepted before; what is asked for is
 * answered from what is stored, so that nobody ever sees a word that the server could still lose.
 */
public final class Draft {

    /** What was new in an update, and the client ids that its employee used for the first time. */
    public record Accepted(Update update, Set<Long> newClients) {

        /** The suggestions that its marks speak of. */
        public Set<String> suggestions() {
            return SuggestionMarks.in(update);
        }
    }

    /** Every opening of a draft takes a new client id; so many may come back from one device that was offline. */
    private static final int MOST_NEW_CLIENTS = 200;

    /** So many structs are worth a walk through all of them before the next answer. */
    private static final int MANY_LOOSE = 1000;

    private final Vocabulary vocabulary;
    private final Owners owners;
    private final NavigableMap<Long, Run> runs = new TreeMap<>();
    private final DeleteSet deletes = new DeleteSet();
    private final StateVector stored = new StateVector();
    private final DeleteSet storedDeletes = new DeleteSet();
    /** How many structs were stored since those that run into each other were joined. */
    private int loose;

    public Draft(Vocabulary vocabulary, Owners owners) {
        this.vocabulary = vocabulary;
        this.owners = owners;
    }

    /**
     * Takes in what is new.
     *
     * @throws BadUpdate if it uses a colleague's client id, or holds what a draft may not hold
     * @throws Gap if it builds on what is not here
     */
    public Accepted accept(Update update, String employee) {
        var fresh = new TreeMap<Long, List<Struct>>();
        var newClients = new HashSet<Long>();
        update.runs().forEach((client, structs) -> {
            var unknown = unknown(client, structs);
            if (!unknown.isEmpty()) {
                requireOwner(client, employee, newClients);
                unknown.forEach(vocabulary::require);
                fresh.put(client, unknown);
            }
        });
        place(fresh, update.deletes(), vocabulary::requirePlace);
        newClients.forEach(client -> owners.write(client, employee));
        var undeleted = update.deletes().without(deletes);
        deletes.addAll(undeleted);
        return new Accepted(new Update(fresh, undeleted), newClients);
    }

    private List<Struct> unknown(long client, List<Struct> structs) {
        var known = run(client).end();
        if (structs.getFirst().id().clock() > known) {
            throw new Gap();
        }
        var unknown = new ArrayList<Struct>();
        for (var struct : structs) {
            if (struct.end() > known) {
                unknown.add(struct.from(Math.max(known, struct.id().clock())));
            }
        }
        return unknown;
    }

    private void requireOwner(long client, String employee, Set<Long> newClients) {
        var owner = owners.of(client);
        if (owner != null && !owner.equals(employee)) {
            throw new BadUpdate("A client id belongs to somebody else");
        }
        if (!owners.hasWritten(client) && newClients.add(client) && newClients.size() > MOST_NEW_CLIENTS) {
            throw new BadUpdate("Nobody opens a draft so often between two messages");
        }
    }

    private void place(NavigableMap<Long, List<Struct>> fresh, DeleteSet deleted, Consumer<Struct> check) {
        fresh.keySet().forEach(client -> runs.computeIfAbsent(client, any -> new Run()));
        try {
            new Placement(this::run, check).place(fresh);
            deleted.requireKnown(client -> run(client).end());
        } catch (BadUpdate | Gap refused) {
            fresh.forEach(
                    (client, structs) -> run(client).cut(structs.getFirst().id().clock()));
            throw refused;
        } finally {
            fresh.keySet().removeIf(client -> run(client).end() == 0 && runs.remove(client) != null);
        }
    }

    private Run run(long client) {
        return runs.getOrDefault(client, new Run());
    }

    /** Takes in what the log holds. */
    public void load(Update logged) {
        place(new TreeMap<>(logged.runs()), logged.deletes(), any -> {}); // also what an earlier version took
        deletes.addAll(logged.deletes());
        store(logged);
    }

    /** From here on, what was accepted is told to others. */
    public void store(Update accepted) {
        accepted.runs().forEach((client, structs) -> {
            stored.set(client, structs.getLast().end());
            loose += structs.size();
        });
        storedDeletes.addAll(accepted.deletes());
    }

    /** How much is accepted of every client. */
    public StateVector vector() {
        var vector = new StateVector();
        runs.forEach((client, run) -> vector.set(client, run.end()));
        return vector;
    }

    /** What is stored here and lacks there; of words that were taken away, only that they were. */
    public Update missing(StateVector there) {
        if (loose > MANY_LOOSE) {
            join();
        }
        var missing = lacking(there);
        missing.runs().replaceAll((client, structs) -> Erasure.of(structs, storedDeletes.of(client)));
        return missing;
    }

    private Update lacking(StateVector there) {
        var lacking = new TreeMap<Long, List<Struct>>();
        for (var entry : stored.entries()) {
            var client = entry.getKey();
            var part = run(client).between(there.next(client), entry.getValue());
            if (!part.isEmpty()) {
                lacking.put(client, part);
            }
        }
        return new Update(lacking, storedDeletes);
    }

    /** All that is stored, with what was typed character by character joined to runs. */
    public Update compact() {
        join();
        return lacking(new StateVector());
    }

    private void join() {
        for (var entry : stored.entries()) {
            run(entry.getKey()).compact(entry.getValue());
        }
        loose = 0;
    }
}
