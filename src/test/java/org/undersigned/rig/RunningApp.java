package org.undersigned.rig;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.MovableClock;
import org.undersigned.Undersigned;

/** The application in the test's process: its beans can be asked, and its clock can be put forward. */
public final class RunningApp implements Beans, AutoCloseable {

    public static final String APP_URL = "http://letters.localhost:" + Ports.APP;
    public static final String DESK_URL = "http://sign.letters.localhost:" + Ports.DESK;

    private static @Nullable RunningApp shared;

    private final AppSettings settings;
    private ConfigurableApplicationContext context;

    private RunningApp(AppSettings settings) {
        this.settings = settings;
        this.context = start(settings);
    }

    public static RunningApp on(Database database) {
        return with(AppSettings.on(database));
    }

    public static RunningApp with(AppSettings settings) {
        closeShared();
        return new RunningApp(settings);
    }

    /**
     * One on H2 for all who do not mind each other's letters; it goes down when somebody starts one of their own. Its book is
     * entered once an hour: nothing changes by itself while somebody looks at a screen.
     */
    public static synchronized RunningApp shared() {
        if (shared == null) {
            shared = with(AppSettings.on(Databases.h2File()).with("undersigned.signing.flush-every", "PT1H"));
        }
        return shared;
    }

    /** One application at a time: each puts up its own static place for who is signed in, and takes that of another. */
    static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public AppSettings settings() {
        return settings;
    }

    public int appPort() {
        return Integer.parseInt(settings.all().get("server.port"));
    }

    public int deskPort() {
        return Integer.parseInt(settings.all().get("undersigned.desk-port"));
    }

    /** A session in which a header has signed this employee in: what a client must bring along. */
    public List<String> session(String person) {
        var cookie = get("/api/letters", "X-Test-Person: " + person + " employee")
                .header("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        return List.of("--cookie", cookie, "--csrf", SignedInByHeader.TOKEN);
    }

    /** What the app answers, byte for byte a character. */
    public Answer get(String path, String... headers) {
        return new RawHttp(appPort()).send("GET", path, headers);
    }

    /** Puts the letters' clock forward, and gives whoever looks at it once a second the time to notice. */
    public void advance(Duration by) {
        get(MovableClock.class).advance(by);
        Patience.pause(Duration.ofMillis(2500));
    }

    /** Down and up again, on the same data. */
    public void restart() {
        context.close();
        context = start(settings);
    }

    @Override
    public void close() {
        context.close();
        settings.sweep();
    }

    private static ConfigurableApplicationContext start(AppSettings settings) {
        var application = settings.keycloak()
                ? new SpringApplication(Undersigned.class)
                : new SpringApplication(Undersigned.class, SignedInByHeader.class, TestDirectory.class);
        application.addInitializers(NothingOfTheTests::keepOut);
        return application.run(settings.arguments());
    }
}
