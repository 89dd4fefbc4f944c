package org.undersigned.letter.frozen;

import java.util.Set;

/** Where a letter stands, as docs/protocol.md section 4 draws it. */
public enum Stage {
    DRAFTING,
    SIGNING,
    LAST_LOOK,
    OPENING,
    OPENED,
    RELEASED,
    LAPSED,
    WITHDRAWN;

    /** Whether one may sign, change and withdraw. */
    public boolean acceptsSignatures() {
        return this == SIGNING || this == LAST_LOOK;
    }

    /** Whether the text and terms can no longer change. */
    public boolean frozen() {
        return this != DRAFTING;
    }

    /** Whether nothing sealed is left: opened, or destroyed. */
    public boolean unsealed() {
        return this == OPENED || this == RELEASED || ended();
    }

    /** Whether the letter ended without a release. */
    public boolean ended() {
        return this == LAPSED || this == WITHDRAWN;
    }

    /** Whether a letter may go from here to there. */
    public boolean leadsTo(Stage next) {
        return nexts().contains(next);
    }

    private Set<Stage> nexts() {
        return switch (this) {
            case DRAFTING -> Set.of(SIGNING, WITHDRAWN);
            case SIGNING -> Set.of(LAST_LOOK, LAPSED, WITHDRAWN);
            case LAST_LOOK -> Set.of(SIGNING, OPENING, LAPSED, WITHDRAWN);
            case OPENING -> Set.of(OPENED, LAPSED, WITHDRAWN);
            case OPENED -> Set.of(RELEASED);
            case RELEASED, LAPSED, WITHDRAWN -> Set.of();
        };
    }
}
