package org.undersigned.rig;

import java.security.Security;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every Spring context of a test an empty database and a folder of its own, unless the test names them itself. The
 * module tests run twice: on H2, and with {@code -Dundersigned.test.database=postgres}.
 */
class TestEnvironment implements EnvironmentPostProcessor {

    private static final List<String> NAMED_BY_THE_TEST = List.of("commandLineArgs", "Inlined Test Properties");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Boolean.getBoolean("undersigned.test.spare-keys")) {
            Security.insertProviderAt(new SpareKeys(), 1);
        }
        var given = new HashMap<String, Object>();
        given.put("undersigned.data", "target/rig/data-" + UUID.randomUUID());
        if (!isNamed(environment, "spring.datasource.url")) {
            given.putAll(freshDatabase());
        }
        given.keySet().removeIf(property -> isNamed(environment, property));
        environment.getPropertySources().addFirst(new MapPropertySource("test rig", given));
    }

    private static Map<String, String> freshDatabase() {
        var database = Databases.ofThisRun();
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password());
    }

    private static boolean isNamed(ConfigurableEnvironment environment, String property) {
        return NAMED_BY_THE_TEST.stream()
                .map(environment.getPropertySources()::get)
                .filter(Objects::nonNull)
                .anyMatch(source -> source.containsProperty(property));
    }
}
