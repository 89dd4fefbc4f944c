package org.undersigned.letter.draft.update;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose a client id is: the first employee's on whose connection it arrived. With someone else's id one could take the
 * ids of their next words, which would then vanish for everyone without a sign.
 */
public final class Owners {

    private final Map<Long, String> employees = new HashMap<>();

    public @Nullable String of(long client) {
        return employees.get(client);
    }

    /** Whether this employee may use the id; from now on, nobody else may. */
    public boolean claim(long client, String employee) {
        return employees.computeIfAbsent(client, any -> employee).equals(employee);
    }
}
