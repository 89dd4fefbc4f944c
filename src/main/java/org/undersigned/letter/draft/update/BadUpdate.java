package org.undersigned.letter.draft.update;

/** Something no honest editor sends. Whoever sent it is disconnected. */
public class BadUpdate extends RuntimeException {

    public BadUpdate(String message) {
        super(message, null, false, false);
    }
}
