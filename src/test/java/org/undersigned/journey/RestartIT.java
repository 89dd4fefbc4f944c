package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.undersigned.rig.Look;

/** The server goes down and comes up again under people who are writing. */
class RestartIT extends DraftJourney {

    @Test
    void anOpenPageComesBackByItselfAndBringsWhatWasWrittenMeanwhile() {
        var adas = start("ada", Look.DESKTOP);
        var graces = adas.comes(person("grace"), "Co-author");
        graces.newParagraphAfter(0);
        graces.type("Saved before.");
        graces.saved();

        adas.person().context().setOffline(true);
        adas.newParagraphAfter(0);
        adas.type("Written while it was away.");
        assertThat(adas.person().page().locator(".save")).containsText("Offline");
        app().restart();
        adas.person().context().setOffline(false);

        assertThat(graces.part("body")).containsText("Written while it was away.");
        assertThat(graces.part("body")).containsText("Saved before.");
        assertThat(adas.part("body")).containsText("Saved before.");
        adas.saved();
        graces.saved();
    }
}
