package org.undersigned.letter;

import org.jspecify.annotations.Nullable;

/**
 * What an author has asked to do with another one.
 *
 * @param to what they would be afterwards; null for nothing: they would lose all access
 * @param by the user name of the author who asked
 */
public record Demotion(@Nullable Role to, String by) {

    private static final String REMOVED = "REMOVED";

    static Demotion read(String to, String by) {
        return new Demotion(REMOVED.equals(to) ? null : Role.valueOf(to), by);
    }

    String stored() {
        return to == null ? REMOVED : to.name();
    }
}
