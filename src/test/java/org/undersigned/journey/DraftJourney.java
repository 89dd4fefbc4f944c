package org.undersigned.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.Look;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** The application, a browser, and a letter in it: what every journey through the draft screen begins with. */
abstract class DraftJourney {

    static final SampleLetter LETTER = SampleLetter.read();

    private static RunningApp app;
    private static Browser browser;

    @BeforeAll
    static void open() {
        app = RunningApp.on(Databases.h2File());
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
        app.close();
    }

    /** Somebody starts a letter of one paragraph. */
    static DraftPage start(String who, Look look) {
        var draft = DraftPage.start(
                browser.person(who, look), LETTER, LETTER.paragraphs().getFirst());
        draft.saved();
        return draft;
    }

    static <T> T bean(Class<T> type) {
        return app.get(type);
    }

    static Person person(String who) {
        return browser.person(who);
    }
}
