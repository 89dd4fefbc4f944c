package org.undersigned.letter.talk;

/** How far a thread has come. */
enum State {
    OPEN,
    /** A comment that is dealt with. */
    RESOLVED,
    /** A suggestion that was taken over. */
    ACCEPTED,
    /** A suggestion that was not, or was taken back. */
    REJECTED
}
