package org.undersigned.journey;

import org.undersigned.rig.Look;

/** What every journey through the draft screen begins with: a letter. */
abstract class DraftJourney extends Journey {

    static final SampleLetter LETTER = SampleLetter.read();

    /** Somebody starts a letter of one paragraph. */
    static DraftPage start(String who, Look look) {
        var draft =
                DraftPage.start(person(who, look), LETTER, LETTER.paragraphs().getFirst());
        draft.saved();
        return draft;
    }

    static DraftPage start() {
        return start("ada", Look.DESKTOP);
    }

    static <T> T bean(Class<T> type) {
        return app().get(type);
    }
}
