package org.undersigned.rig;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Pictures of the screens that a journey passes, in every look, if somebody asked for them (bin/screenshots does). */
final class Pictures {

    private static final @Nullable String FOLDER = System.getProperty("undersigned.screenshots");
    private static final double SETTLING_MILLIS = 400;

    private Pictures() {}

    static void take(Page page, String screen) {
        if (FOLDER == null) {
            return;
        }
        for (var look : Look.values()) {
            look.wear(page);
            bringIntoSight(page);
            page.waitForTimeout(SETTLING_MILLIS);
            var file = "%s-%s.png".formatted(screen, look.name().toLowerCase());
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER, file)));
        }
        Look.DESKTOP.wear(page);
    }

    /** Out of sight a frame is not drawn, nor what is too high for the window. */
    private static void bringIntoSight(Page page) {
        var frames = page.locator("iframe:visible").all();
        frames.forEach(Locator::scrollIntoViewIfNeeded);
        var window = page.viewportSize();
        if (frames.stream().anyMatch(frame -> frame.boundingBox().height > window.height)) {
            page.setViewportSize(
                    window.width, ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue());
        }
    }
}
