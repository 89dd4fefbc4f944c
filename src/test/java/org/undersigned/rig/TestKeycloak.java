package org.undersigned.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real Keycloak with the demo company, on free ports, with a database in memory. One for all tests of a run; it is
 * started when the first of them asks, and ends with them.
 */
public final class TestKeycloak {

    private static final TestKeycloak ONE = new TestKeycloak();
    private static final Path LOG = Logs.of("keycloak");

    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final String clientSecret = secret();
    private final String adminPassword = secret();
    private @Nullable Process process;

    private TestKeycloak() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public static TestKeycloak running() {
        ONE.start();
        return ONE;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public String clientSecret() {
        return clientSecret;
    }

    /** The demo company through the eyes of Keycloak's administrator: to end sessions, take roles away, disable people. */
    public RealmResource company() {
        return admin().realm("company");
    }

    /** Ends every session of that person at Keycloak, which tells the application by its back channel. */
    public void endSessionsOf(String username) {
        var users = company().users();
        users.get(users.searchByUsername(username, true).getFirst().getId()).logout();
    }

    /** Whether it keeps what people do there, as a company may have set it up. */
    public void keepEvents(boolean keep) {
        var wanted = company().getRealmEventsConfig();
        wanted.setEventsEnabled(keep);
        wanted.setEnabledEventTypes(null);
        wanted.setAdminEventsEnabled(keep);
        wanted.setAdminEventsDetailsEnabled(keep);
        company().updateRealmEventsConfig(wanted);
    }

    /** What it has kept of them. */
    public String events() {
        return new JsonMapper().writeValueAsString(company().getEvents())
                + new JsonMapper().writeValueAsString(company().getAdminEvents());
    }

    /** What it says of itself, line by line. */
    public Path log() {
        return LOG;
    }

    public synchronized void start() {
        if (process != null) {
            return;
        }
        var home = distribution();
        try {
            bringRealm(home.resolve("data/import"));
            process = command(home).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Patience.until("Keycloak is ready, see " + LOG, Duration.ofMinutes(5), this::readyOrGone);
    }

    /** Where it differs only: another process may be reading it. */
    private static void bringRealm(Path folder) throws IOException {
        var realm = Path.of("demo/realm.json");
        var brought = Files.createDirectories(folder).resolve("company-realm.json");
        if (!Files.exists(brought) || Files.mismatch(realm, brought) >= 0) {
            Files.copy(realm, brought, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** For tests of what the application does without it. {@link #start} brings it back to the same address. */
    public synchronized void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
            process = null;
        }
    }

    private boolean readyOrGone() {
        if (process == null || !process.isAlive()) {
            throw new AssertionError("Keycloak ended while starting, see " + LOG);
        }
        return Patience.answers("http://127.0.0.1:%d/health/ready".formatted(managementPort));
    }

    private ProcessBuilder command(Path home) {
        var builder = new ProcessBuilder(List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort));
        builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "APP_URL",
                        RunningApp.APP_URL,
                        "BACKCHANNEL_URL",
                        "http://127.0.0.1:" + Ports.APP,
                        "CLIENT_SECRET",
                        clientSecret,
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        adminPassword));
        return builder;
    }

    private Keycloak admin() {
        return KeycloakBuilder.builder()
                .serverUrl(url())
                .realm("master")
                .clientId("admin-cli")
                .username("admin")
                .password(adminPassword)
                .build();
    }

    private static Path distribution() {
        try (var folders = Files.list(Path.of(".tools"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(".built")))
                    .filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No Keycloak in .tools: bin/test puts it there"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new AssertionError("No Keycloak in .tools: bin/test puts it there", e);
        }
    }

    private static String secret() {
        var bytes = new byte[24];
        RandomGenerator.of("SecureRandom").nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
