package org.undersigned.release;

/** How a signatory chose to appear. */
sealed interface Appearance {

    /** By name and title; {@code nid} tells people of one name apart. */
    record Named(String nid, String name, String title) implements Appearance {}

    /** By a role they stated themselves. */
    record InRole(String role) implements Appearance {}

    /** Counted, not named. */
    record Counted() implements Appearance {}
}
