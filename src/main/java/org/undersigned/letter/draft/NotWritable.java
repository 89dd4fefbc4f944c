package org.undersigned.letter.draft;

/** The draft is read-only: a text is proposed, or frozen. */
class NotWritable extends RuntimeException {

    NotWritable() {
        super("The draft is read-only", null, false, false);
    }
}
