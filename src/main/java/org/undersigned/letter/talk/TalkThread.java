package org.undersigned.letter.talk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.LetterId;

/**
 * A conversation about a place in a draft.
 *
 * @param id also what the mark in the text carries, where an author began it
 * @param quote the words it was begun on
 * @param anchor where these words are, as the page that began it says; empty where a mark in the text tells
 * @param replacement what a suggestion would have there instead
 * @param settledBy the name of whoever resolved, accepted or rejected it
 */
record TalkThread(
        LetterId letter,
        String id,
        int number,
        Kind kind,
        String quote,
        String anchor,
        String replacement,
        State state,
        String employee,
        String name,
        LocalDate begun,
        @Nullable String settledBy) {

    TalkThread of(String owner, String ownersName) {
        return new TalkThread(
                letter, id, number, kind, quote, anchor, replacement, state, owner, ownersName, begun, settledBy);
    }

    TalkThread settled(State now, String by) {
        return new TalkThread(letter, id, number, kind, quote, anchor, replacement, now, employee, name, begun, by);
    }

    boolean isOf(Employee who) {
        return employee.equals(who.id().value());
    }

    boolean open() {
        return state == State.OPEN;
    }
}
