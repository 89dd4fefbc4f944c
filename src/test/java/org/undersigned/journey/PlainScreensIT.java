package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.rig.Look;

/** Every screen that needs no letter: readable by everyone, on a phone too. */
class PlainScreensIT extends Journey {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ParameterizedTest
    @CsvSource({
        "letters, ada, /",
        "start, ada, /start",
        "no-such-page, ada, /nothing-here",
        "not-eligible, charles, /",
        "verify, ada, /verify/",
        "signed-out, ada, /signed-out",
        "login-error, ada, /login-error",
    })
    void aScreenFitsAPhoneAndBreaksNoRuleOfAccessibility(String screen, String username, String path) {
        try (var person = person(username, Look.PHONE).open("/").open(path)) {
            var page = person.page();
            page.locator("h1").first().waitFor();

            assertThat(sideways(page)).as("pixels to scroll sideways").isZero();
            var broken = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
            assertThat(broken)
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp())
                    .isEmpty();
            person.picture(screen);
        }
    }

    private static int sideways(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
