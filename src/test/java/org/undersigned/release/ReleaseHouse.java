package org.undersigned.release;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.MovableClock;
import org.undersigned.door.DeskBuild;
import org.undersigned.door.Levers;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.Directory;
import org.undersigned.rig.Beans;
import org.undersigned.rig.Database;
import org.undersigned.rig.Migrations;
import org.undersigned.ui.Words;

/** Every room from the draft to the press, without doors and views: up in seconds, on any database. */
public final class ReleaseHouse implements Beans, AutoCloseable {

    private static final List<String> ROOMS =
            List.of("letter", "approval", "credential", "signing", "release", "press");

    private static final String ELIGIBLE = "house.eligible";

    private final ConfigurableApplicationContext context;
    private final Path data;

    private ReleaseHouse(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    public static ReleaseHouse on(Database database) {
        return at(Path.of("target/rig/house-" + UUID.randomUUID()), database);
    }

    /** Of a company with so many who may sign. */
    public static ReleaseHouse of(int eligible, Database database) {
        return at(Path.of("target/rig/house-" + UUID.randomUUID()), database, ELIGIBLE + "=" + eligible);
    }

    /** With the files of an earlier one, such as it left them. */
    static ReleaseHouse at(Path data, Database database, String... more) {
        var context = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(more)
                .run(
                        "--undersigned.data=" + data,
                        "--undersigned.keys.make=true",
                        "--undersigned.signing.spill=",
                        "--undersigned.signing.flush-at-least=1",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.enabled=false");
        return new ReleaseHouse(context, data);
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    MovableClock clock() {
        return get(MovableClock.class);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** What the second hand of the letters' clock does. */
    void tick() {
        get(ReleaseClock.class).tick();
    }

    public Path publicFolder(String slug) {
        return data.resolve("public").resolve(slug);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not marked as a configuration: the whole application, which scans these packages too, must not find it. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig",
                "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
            })
    @EnableJdbcRepositories("org.undersigned.letter")
    @ConfigurationPropertiesScan({"org.undersigned.door", "org.undersigned.signing", "org.undersigned.approval"})
    @ComponentScan(
            basePackages = {
                "org.undersigned.letter",
                "org.undersigned.approval",
                "org.undersigned.credential",
                "org.undersigned.keys",
                "org.undersigned.signing",
                "org.undersigned.release",
                "org.undersigned.press"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*(\\.ui\\.|\\.draft\\.Draft(Socket|Endpoint|Handshake|Slice)|House|Test|IT|Drill|Controller).*"))
    @Import({CurrentEmployee.class, DeskBuild.class, Levers.class, Words.class})
    static class Rooms {

        @Bean
        static MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        Directory directory(@Value("${" + ELIGIBLE + ":1000}") int eligible) {
            return new Directory() {

                @Override
                public boolean searchable() {
                    return false;
                }

                @Override
                public List<Colleague> search(String text, int limit) {
                    return List.of();
                }

                @Override
                public OptionalInt eligibleCount() {
                    return OptionalInt.of(eligible);
                }
            };
        }

        @Bean
        static Migrations migrations(DataSource source) {
            return Migrations.of(source, ROOMS);
        }
    }
}
