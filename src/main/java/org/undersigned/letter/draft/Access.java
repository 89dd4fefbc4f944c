package org.undersigned.letter.draft;

import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.Letter;

/** Whether somebody may write in a draft now, and if not, why. */
enum Access {
    WRITING("null"),
    PROPOSED("\"proposed\""),
    FROZEN("\"frozen\""),
    REVIEWER("\"reviewer\"");

    private final String reason;

    Access(String reason) {
        this.reason = reason;
    }

    static Access of(Letter letter, CoAuthor person) {
        if (letter.stage().frozen()) {
            return FROZEN;
        }
        if (letter.proposed()) {
            return PROPOSED;
        }
        return person.mayWrite() ? WRITING : REVIEWER;
    }

    String json() {
        return "{\"writable\":%b,\"reason\":%s}".formatted(this == WRITING, reason);
    }
}
