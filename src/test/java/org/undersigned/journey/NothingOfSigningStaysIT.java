package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Person;
import org.undersigned.rig.RunningApp;

/** Whoever looks into a browser afterwards finds no more in it of those who signed than of those who only read. */
class NothingOfSigningStaysIT extends Journey {

    /** What careless pages do. */
    private static final List<String> TRACES = List.of(
            "localStorage.setItem('choice', 'x')",
            "sessionStorage.setItem('choice', 'x')",
            "history.pushState(null, '', location.href)",
            "history.replaceState(null, '', '#signed')",
            "document.cookie = 'signed=x'",
            "caches.open('signed').then(() => null)");

    /** Puts something into a table of the desk's own database. */
    private static final String PLANT = """
            (value) => new Promise((resolve) => {
              const opening = indexedDB.open('undersigned-desk');
              opening.onsuccess = () => {
                const transaction = opening.result.transaction('links', 'readwrite');
                transaction.objectStore('links').put(%s, value);
                transaction.oncomplete = () => resolve(opening.result.close());
              };
            })""";

    private static final String FIELDS = """
            (fields) => fields
              .filter((each) => each.getAttribute('autocomplete') !== 'off' || (each.type === 'text' && (each.spellcheck || each.name)))
              .map((each) => each.outerHTML)""";

    private StaffLetter letter;

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(app());
    }

    @Test
    void theBrowserKeepsNoMoreOfWhoSignedThanOfWhoOnlyRead() {
        try (var frances = person("frances");
                var idle = person("annie")) {
            var signing = arrive(frances);
            var reading = arrive(idle);
            signing.choose("By name and title");
            signing.sign();
            signing.changeToRole("Sales");
            signing.withdraw();
            signing.signAgain();
            var page = frances.page().mainFrame();
            var desk = signing.inside();

            assertThat(Remains.of(page)).isEqualTo(Remains.of(idle.page().mainFrame()));
            assertThat(Remains.of(desk)).isEqualTo(Remains.of(reading.inside()));
            assertThat(Remains.of(desk))
                    .containsEntry("local", Map.of())
                    .containsEntry("session", Map.of())
                    .containsEntry("cookies", "")
                    .containsEntry("workers", List.of())
                    .containsEntry("caches", List.of());
            for (var frame : List.of(page, desk)) {
                for (var trace : TRACES) {
                    var before = Remains.of(frame);
                    frame.evaluate(trace);
                    assertThat(Remains.of(frame)).as("the control: %s", trace).isNotEqualTo(before);
                }
            }
        }
    }

    @Test
    void theDesksDatabaseHoldsNoChoice() {
        try (var hedy = person("hedy")) {
            var signing = arrive(hedy);
            signing.choose("By name and title");
            signing.sign();
            var desk = signing.inside();
            assertThat(Remains.tablesWith(desk, letter.id().value()))
                    .as("it is searched")
                    .contains("posted", "credentials");
            for (var word : List.of("NAMED", "Hedy Lamarr", "Product Designer")) {
                assertThat(Remains.tablesWith(desk, word)).as(word).isEmpty();
            }
            signing.changeToRole("Sales");
            for (var word : List.of("NAMED", "ROLE", "Sales", "Engineering", "COUNTED")) {
                assertThat(Remains.tablesWith(desk, word)).as(word).isEmpty();
            }

            desk.evaluate(PLANT.formatted("{ as: 'ROLE', of: 'Sales' }"), "planted");
            desk.evaluate(PLANT.formatted("Uint16Array.from('NAMED', (each) => each.charCodeAt(0))"), "wide");
            for (var word : List.of("NAMED", "ROLE", "Sales")) {
                assertThat(Remains.tablesWith(desk, word))
                        .as("the control: %s", word)
                        .containsExactly("links");
            }
        }
    }

    @Test
    void noFormComesBackFilledIn() {
        try (var karen = person("karen")) {
            var signing = arrive(karen);
            signing.asksAnew("Engineering");
            signing.chooseRole("Sales");
            karen.page().reload();
            signing.asksAnew("Engineering");
            signing.chooseRole("Sales");
            karen.page().navigate(RunningApp.APP_URL + "/");
            karen.page().goBack();
            signing.asksAnew("Engineering");
            signing.chooseRole("Sales");
            signing.sign();
            signing.change();
            signing.asksAnew("Engineering");
            karen.page().reload();
            signing.change();
            signing.asksAnew("Engineering");
            assertThat(remembered(signing)).isEmpty();
            karen.page().reload();
            signing.useAnotherDevice();
            assertThat(remembered(signing)).isEmpty();

            signing.inside().evaluate("document.querySelector('#code').name = 'code'");
            assertThat(remembered(signing))
                    .as("the control: a field that a browser would remember")
                    .hasSize(1);
        }
    }

    /** Fields that a browser would fill in, or send away to have its spelling looked at. */
    private static List<?> remembered(SignPage signing) {
        return (List<?>) signing.inside().evalOnSelectorAll("input, select, textarea", FIELDS);
    }

    private SignPage arrive(Person person) {
        return SignPage.follow(
                person, RunningApp.APP_URL + "/l/" + letter.frozen().slug());
    }
}
