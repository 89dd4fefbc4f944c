package org.undersigned.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.undersigned.Undersigned;

/**
 * The whole application on free ports, with a header in place of the company's sign-in. Whatever it writes lies in one
 * folder, and what it keeps in memory in another.
 */
public final class WiredApp implements Beans, AutoCloseable {

    private final Path folder = Path.of("target/rig/wired-" + UUID.randomUUID()).toAbsolutePath();
    private final ConfigurableApplicationContext context;

    private WiredApp(Database database) {
        var application = new SpringApplication(Undersigned.class, SignedInByHeader.class);
        application.addInitializers(NothingOfTheTests::keepOut);
        context = application.run(
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.connection-timeout=500",
                "--server.port=0",
                "--management.server.port=0",
                "--undersigned.desk-port=0",
                "--undersigned.data=" + folder.resolve("data"),
                "--undersigned.signing.spill=" + memory(),
                "--undersigned.signing.flush-every=PT1H",
                "--undersigned.keycloak.url=false",
                "--undersigned.oidc.issuer=http://127.0.0.1:1",
                "--undersigned.oidc.client-id=undersigned",
                "--undersigned.oidc.client-secret=unused",
                "--server.tomcat.basedir=" + folder.resolve("tomcat"),
                "--logging.file.name=" + folder.resolve("undersigned.log"));
    }

    public static WiredApp on(Database database) {
        RunningApp.closeShared();
        return new WiredApp(database);
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public int appPort() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public int deskPort() {
        return get(org.undersigned.door.Ports.class).desk();
    }

    /** Where it writes: its data, its log, and whatever the server puts aside. */
    public Path folder() {
        return folder;
    }

    /** Where signatures wait. */
    public Path memory() {
        return Path.of("/dev/shm", folder.getFileName().toString());
    }

    public List<Path> folders() {
        return List.of(folder, memory());
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(memory().toFile());
    }
}
