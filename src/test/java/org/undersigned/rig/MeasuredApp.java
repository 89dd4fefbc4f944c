package org.undersigned.rig;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.Undersigned;

/** What benches measure, in a process of its own: the whole application as in production, but that a header signs people in. */
public final class MeasuredApp {

    private MeasuredApp() {}

    /** @param more ports, and what else is told on the command line */
    public static ConfigurableApplicationContext start(Database database, Path data, String... more) {
        var application = new SpringApplication(Undersigned.class, SignedInByHeader.class);
        application.addInitializers(NothingOfTheTests::keepOut);
        var usual = Stream.of(
                "--undersigned.data=" + data,
                "--undersigned.keys.make=true",
                "--undersigned.signing.spill=",
                "--undersigned.keycloak.url=http://127.0.0.1:1",
                "--undersigned.keycloak.client-secret=unused",
                "--vaadin.productionMode=true",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
        return application.run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }
}
