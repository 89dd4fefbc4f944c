package org.undersigned.rig;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Someone of the demo company with a browser profile of their own. Their password is their user name. */
public final class Person implements AutoCloseable {

    static final double PATIENCE_MILLIS = 60_000;

    private final String username;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Person(String username, BrowserContext context) {
        this.username = username;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        this.page = context.newPage();
    }

    public String username() {
        return username;
    }

    public Page page() {
        return page;
    }

    /** The profile: its cookies, further tabs, what it has stored. */
    public BrowserContext context() {
        return context;
    }

    /** What the pages complained about: uncaught errors and the console's error lines, refused by a policy among them. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Opens a page of the app; signs in at Keycloak where it sends us there. */
    public Person open(String path) {
        return follow(RunningApp.APP_URL + path);
    }

    /** Follows a link from anywhere, by way of the desk's page or the sign-in where they lie between. */
    public Person follow(String link) {
        page.navigate(link);
        page.waitForURL(url -> url.startsWith(RunningApp.APP_URL) || url.contains("/realms/company/"));
        if (page.url().contains("/realms/company/")) {
            page.locator("#username").fill(username);
            page.locator("#password").fill(username);
            page.locator("#kc-login").click();
            page.waitForURL(Pattern.compile("^" + Pattern.quote(RunningApp.APP_URL)));
        }
        return this;
    }

    /** Keeps pictures of what this person sees now, if pictures are wanted. */
    public Person picture(String screen) {
        Pictures.take(page, screen);
        return this;
    }

    /** Does this for what the person sees at a desktop computer, on a telephone, in the dark, and with everything twice as large. */
    public void inEveryLook(Consumer<String> look) {
        for (var each : Look.values()) {
            each.wear(page);
            look.accept(each.name().toLowerCase());
        }
        Look.DESKTOP.wear(page);
    }

    /** Signs out, and somebody else sits down at the same browser. */
    public Person makeRoomFor(String other) {
        page.getByText("Sign out").first().click();
        page.locator("#kc-login").waitFor();
        return new Person(other, context);
    }

    @Override
    public void close() {
        context.close();
    }
}
