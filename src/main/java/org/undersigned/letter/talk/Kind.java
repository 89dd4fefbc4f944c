package org.undersigned.letter.talk;

/** What a thread is about. */
enum Kind {
    /** Words about the text. */
    COMMENT,
    /** Another text for a place in the letter. */
    SUGGESTION
}
