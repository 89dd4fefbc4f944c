package org.undersigned.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** How a test runs the application: on which database, with which files, and whatever else it wants different. */
public record AppSettings(Database database, Path data, Map<String, String> properties) {

    public static AppSettings on(Database database) {
        var data = Path.of("target/rig/app-" + UUID.randomUUID()).toAbsolutePath();
        return new AppSettings(database, data, Map.of());
    }

    public AppSettings with(String property, String value) {
        var more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new AppSettings(database, data, more);
    }

    Map<String, String> all() {
        var keycloak = TestKeycloak.running();
        var all = new LinkedHashMap<String, String>();
        all.put("spring.profiles.active", "demo");
        all.put("vaadin.productionMode", "true");
        all.put("undersigned.app-url", RunningApp.APP_URL);
        all.put("undersigned.desk-url", RunningApp.DESK_URL);
        all.put("undersigned.desk-port", "" + Ports.DESK);
        all.put("server.port", "" + Ports.APP);
        all.put("management.server.port", "" + Ports.MANAGEMENT);
        all.put("undersigned.data", data.toString());
        all.put("undersigned.signing.spill", spill(data).toString());
        all.put("undersigned.keycloak.url", keycloak.url());
        all.put("undersigned.keycloak.client-secret", keycloak.clientSecret());
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.username());
        all.put("spring.datasource.password", database.password());
        all.putAll(properties);
        return all;
    }

    /** On a memory file system, where there is one: anywhere else the application would not spill at all. */
    private static Path spill(Path data) {
        var memory = Path.of("/dev/shm");
        return Files.isDirectory(memory) ? memory.resolve("undersigned-" + data.getFileName()) : data.resolve("spill");
    }

    /** Removes what a process that was killed left in memory. */
    public void sweep() {
        FileSystemUtils.deleteRecursively(spill(data).toFile());
    }

    String[] arguments() {
        return all().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }
}
