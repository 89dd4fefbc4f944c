package org.undersigned.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.Undersigned;

/** The application on its ports, for people whom a header signs in: for tests over HTTP that need no browser. */
public final class AppWithoutKeycloak implements Beans, AutoCloseable {

    private final int port = Ports.free();
    private final int desk = Ports.free();
    private final ConfigurableApplicationContext context;

    private AppWithoutKeycloak(Database database) {
        var application = new SpringApplication(Undersigned.class, SignedInByHeader.class, TestDirectory.class);
        application.addInitializers(NothingOfTheTests::keepOut);
        this.context = application.run(arguments(database));
    }

    public static AppWithoutKeycloak on(Database database) {
        RunningApp.closeShared();
        return new AppWithoutKeycloak(database);
    }

    public String appUrl() {
        return "http://letters.localhost:" + port;
    }

    public String deskUrl() {
        return "http://sign.letters.localhost:" + desk;
    }

    private String[] arguments(Database database) {
        var settings = Map.ofEntries(
                Map.entry("spring.profiles.active", "demo"),
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.username()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("server.port", port),
                Map.entry("management.server.port", 0),
                Map.entry("undersigned.desk-port", desk),
                Map.entry("undersigned.app-url", appUrl()),
                Map.entry("undersigned.desk-url", deskUrl()),
                Map.entry("undersigned.data", Path.of("target/rig/app-" + UUID.randomUUID())),
                Map.entry("undersigned.signing.spill", ""),
                Map.entry("undersigned.keycloak.url", "http://127.0.0.1:1"),
                Map.entry("undersigned.keycloak.client-secret", "unused"));
        return settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A session in which this employee is signed in: what a client must bring along. */
    public List<String> session(String person) {
        var cookie = get("/api/letters", "X-Test-Person: " + person + " employee")
                .header("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        return List.of("--cookie", cookie, "--csrf", SignedInByHeader.TOKEN);
    }

    /** What the app answers, byte for byte a character. */
    public Answer get(String path, String... headers) {
        return new RawHttp(port).send("GET", path, headers);
    }

    @Override
    public void close() {
        context.close();
    }
}
