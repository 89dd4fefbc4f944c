package org.undersigned.letter.draft.update;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a client id is: the first employee's on whose connection it arrived, be it with a word or with a caret. With
 * someone else's id one could take the ids of their next words, which would then vanish for everyone without a sign.
 */
public final class Owners {

    private final Map<Long, String> employees = new HashMap<>();
    private final Set<Long> written = new HashSet<>();

    public @Nullable String of(long client) {
        return employees.get(client);
    }

    /** Whether this employee may use the id; from now on, nobody else may. */
    public boolean claim(long client, String employee) {
        return employees.computeIfAbsent(client, any -> employee).equals(employee);
    }

    /** Whether something was written under the id: then its owner is to be remembered for ever. */
    boolean hasWritten(long client) {
        return written.contains(client);
    }

    /** Takes note of the first words under an id of this employee's. */
    public void write(long client, String employee) {
        claim(client, employee);
        written.add(client);
    }
}
