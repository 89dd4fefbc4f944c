package org.undersigned.rig;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chrome or Chromium, in which every person has a profile of their own. To be used from one thread. */
public final class Browser implements AutoCloseable {

    private static final List<String> SWITCHES =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage");

    private static final Path PICTURES = Path.of("target/pictures");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @param more switches for this browser alone */
    public static Browser launch(String... more) {
        var switches = Stream.concat(SWITCHES.stream(), Stream.of(more)).toList();
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MILLIS);
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(switches);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** That employee of the demo company, sitting at a desktop computer, not yet signed in. */
    public Person person(String username) {
        return person(username, Look.DESKTOP);
    }

    public Person person(String username, Look look) {
        return new Person(username, browser.newContext(look.options()));
    }

    /** Where everyone stood at the end: to be looked at when a journey has failed. */
    private void takePictures() {
        for (var context : browser.contexts()) {
            for (var page : context.pages()) {
                var name = context.hashCode() + "-" + page.title().replaceAll("\\W+", "-") + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name))
                        .setFullPage(true));
            }
        }
    }

    @Override
    public void close() {
        try {
            takePictures();
        } catch (PlaywrightException blank) {
            // a page that was just going elsewhere: the pictures only help to understand a failure
        } finally {
            browser.close();
            playwright.close();
        }
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("UNDERSIGNED_BROWSER")), installed())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No Chrome or Chromium was found: bin/test gets one," + " or set UNDERSIGNED_BROWSER to one"));
    }

    private static Stream<String> installed() {
        return Stream.of(
                "/usr/bin/google-chrome",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                Path.of(".tools/browser/chromium").toAbsolutePath().toString());
    }
}
