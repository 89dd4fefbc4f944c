package org.undersigned.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Look;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** A browser and the application, shared with other journeys: what stands in it from them must not matter. */
abstract class Journey {

    private static Browser browser;

    @BeforeAll
    static void open() {
        RunningApp.shared();
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static RunningApp app() {
        return RunningApp.shared();
    }

    static Person person(String who) {
        return person(who, Look.DESKTOP);
    }

    static Person person(String who, Look look) {
        return browser.person(who, look);
    }
}
