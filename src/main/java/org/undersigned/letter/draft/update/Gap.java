package org.undersigned.letter.draft.update;

/** An update that builds on something not here yet. Yjs would wait for it for ever; we ask for all that we lack. */
public class Gap extends RuntimeException {

    Gap() {
        super("An update builds on something that has not arrived", null, false, false);
    }
}
