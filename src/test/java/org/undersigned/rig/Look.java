package org.undersigned.rig;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** On what a person looks at the pages; a desktop zoomed to 200 % has half as many pixels each way. */
public enum Look {
    DESKTOP(1280, 900, ColorScheme.LIGHT),
    PHONE(360, 740, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK),
    ZOOMED(640, 450, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    /** Changes an open page to this look. */
    public void wear(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }
}
