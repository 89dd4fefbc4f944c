package org.undersigned.approval;

import java.time.Instant;
import java.util.List;
import org.undersigned.letter.frozen.Opens;

/**
 * The conditions co-authors agree on before they propose a text.
 *
 * @param threshold how many must sign before anything is opened
 * @param together how many keyholders open together: t of n
 * @param roles the short list that signatories may choose their role from
 */
public record Plan(
        int threshold,
        Opens opens,
        Instant closesAt,
        int lastLookHours,
        int releaseByDays,
        int together,
        List<String> roles) {

    static final int SMALLEST_THRESHOLD = 2;
    static final int SHORTEST_LAST_LOOK = 24;
    static final int LONGEST_LAST_LOOK = 14 * 24;
    static final int LONGEST_RELEASE = 90;
    static final int MOST_ROLES = 30;

    public Plan {
        roles = List.copyOf(roles);
    }

    /** @throws Unready with what to change */
    void check(Instant now) {
        require(
                threshold >= SMALLEST_THRESHOLD,
                "A threshold of one would name the only signatory: choose two or more");
        require(
                lastLookHours >= SHORTEST_LAST_LOOK && lastLookHours <= LONGEST_LAST_LOOK,
                "The last look takes between 24 hours and 14 days");
        require(closesAt.isAfter(now), "The closing date has passed: choose a later one");
        require(releaseByDays >= 1 && releaseByDays <= LONGEST_RELEASE, "Keyholders get between 1 and 90 days to open");
        require(together >= 2, "At least two keyholders open a letter together");
        require(roles.size() <= MOST_ROLES, "A short list of roles has at most 30");
        require(
                roles.stream().distinct().count() == roles.size()
                        && roles.stream().allMatch(Plan::roleFits),
                "Each role stands once, in at most 60 characters");
    }

    private static boolean roleFits(String role) {
        return !role.isBlank() && role.strip().equals(role) && role.length() <= 60;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unready(otherwise);
        }
    }
}
