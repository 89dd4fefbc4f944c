package org.undersigned.signing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.MovableClock;
import org.undersigned.credential.Credentials;
import org.undersigned.door.Levers;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.Letters;
import org.undersigned.rig.Database;
import org.undersigned.rig.Migrations;

/** The rooms in which people enrol and sign, without the rest of the house: up in a second, on any database. */
public final class SigningHouse implements AutoCloseable {

    private static final List<String> ROOMS = List.of("letter", "credential", "signing");

    private final ConfigurableApplicationContext context;

    private SigningHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A house with an empty inbox that nothing outlives. */
    public static SigningHouse on(Database database, String... properties) {
        var all = new ArrayList<>(List.of("--undersigned.signing.spill="));
        all.addAll(List.of(properties));
        return at(Path.of("target/rig/house-" + UUID.randomUUID()), database, all.toArray(String[]::new));
    }

    /** A house whose files are in this folder. */
    public static SigningHouse at(Path data, Database database, String... properties) {
        return new SigningHouse(application(WebApplicationType.NONE).run(arguments(data, database, properties)));
    }

    static SpringApplicationBuilder application(WebApplicationType type, Class<?>... more) {
        return new SpringApplicationBuilder(Rooms.class).sources(more).web(type).logStartupInfo(false);
    }

    static String[] arguments(Path data, Database database, String... properties) {
        var all = new ArrayList<>(List.of(
                "--undersigned.data=" + data,
                "--undersigned.keys.make=true",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.enabled=false"));
        all.addAll(List.of(properties));
        return all.toArray(String[]::new);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    public Letters letters() {
        return get(Letters.class);
    }

    public Credentials credentials() {
        return get(Credentials.class);
    }

    public Signatures signatures() {
        return get(Signatures.class);
    }

    public MovableClock clock() {
        return get(MovableClock.class);
    }

    public TransactionTemplate transaction() {
        return get(TransactionTemplate.class);
    }

    /** What the second hand of the house's clock does. */
    public void tick() {
        get(FlushTimes.class).tick();
    }

    /** Goes down in order, as for an upgrade. */
    @Override
    public void close() {
        context.close();
    }

    /** Not a configuration that the whole house would find in the tests' folder. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig",
                "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
            })
    @EnableJdbcRepositories("org.undersigned.letter")
    @ConfigurationPropertiesScan({"org.undersigned.door", "org.undersigned.signing"})
    @ComponentScan(
            basePackages = {
                "org.undersigned.letter",
                "org.undersigned.credential",
                "org.undersigned.keys",
                "org.undersigned.signing"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(\\.ui\\.|\\.draft\\.|SigningHouse|Test|IT$|Drill).*"))
    @Import({CurrentEmployee.class, Levers.class})
    static class Rooms {

        @Bean
        static MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        static Migrations migrations(DataSource source) {
            return Migrations.of(source, ROOMS);
        }
    }
}
