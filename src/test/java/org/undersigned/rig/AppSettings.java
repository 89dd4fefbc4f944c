package org.undersigned.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * How a test runs the application: on which database, with which files, and whatever else it wants different.
 *
 * @param folder where everything lies that it writes
 * @param keycloak whether people sign in at the real Keycloak; otherwise a header signs them in
 */
public record AppSettings(Database database, Path folder, boolean keycloak, Map<String, String> properties) {

    /** On the ports that the demo company names in its redirect addresses. */
    public static AppSettings on(Database database) {
        return new AppSettings(database, freshFolder(), true, Map.of())
                .at(RunningApp.APP_URL, Ports.APP, RunningApp.DESK_URL, Ports.DESK, Ports.MANAGEMENT);
    }

    /** On free ports, for people whom a header signs in: for tests over HTTP that need no browser. */
    public static AppSettings withoutKeycloak(Database database) {
        var app = Ports.free();
        var desk = Ports.free();
        return new AppSettings(database, freshFolder(), false, Map.of())
                .at("http://letters.localhost:" + app, app, "http://sign.letters.localhost:" + desk, desk, 0)
                .with("undersigned.keycloak.url", "http://127.0.0.1:1")
                .with("undersigned.keycloak.client-secret", "unused");
    }

    private static Path freshFolder() {
        return Path.of("target/rig/app-" + UUID.randomUUID()).toAbsolutePath();
    }

    private AppSettings at(String appUrl, int app, String deskUrl, int desk, int management) {
        return with("undersigned.app-url", appUrl)
                .with("undersigned.desk-url", deskUrl)
                .with("undersigned.desk-port", "" + desk)
                .with("server.port", "" + app)
                .with("management.server.port", "" + management);
    }

    public AppSettings with(String property, String value) {
        var more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new AppSettings(database, folder, keycloak, more);
    }

    /** Where signatures wait: on a memory file system, where there is one; anywhere else they would not be spilled at all. */
    public Path memory() {
        var memory = Path.of("/dev/shm");
        return Files.isDirectory(memory)
                ? memory.resolve("undersigned-" + folder.getFileName())
                : folder.resolve("spill");
    }

    /** Removes what a process that was killed left in memory. */
    public void sweep() {
        FileSystemUtils.deleteRecursively(memory().toFile());
    }

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("spring.profiles.active", "demo");
        all.put("vaadin.productionMode", "true");
        all.put("undersigned.data", folder.resolve("data").toString());
        all.put("undersigned.signing.spill", memory().toString());
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.username());
        all.put("spring.datasource.password", database.password());
        if (keycloak) {
            all.put("undersigned.keycloak.url", TestKeycloak.running().url());
            all.put("undersigned.keycloak.client-secret", TestKeycloak.running().clientSecret());
        }
        all.putAll(properties);
        return all;
    }

    String[] arguments() {
        return all().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }
}
