package org.undersigned.rig;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Directory;

/** A company without a Keycloak, for tests of views: the real directory has tests of its own. */
@TestConfiguration(proxyBeanMethods = false)
class TestDirectory {

    private static final int ELIGIBLE = 200;
    private static final List<Colleague> COLLEAGUES = Stream.of("ada", "alan", "barbara", "grace")
            .map(name -> new Colleague(People.id(name), name, name, "Engineer", "Engineering"))
            .toList();

    @Bean
    @Primary
    Directory directoryOfTheTest() {
        return new Directory() {

            @Override
            public boolean searchable() {
                return true;
            }

            @Override
            public List<Colleague> search(String text, int limit) {
                return COLLEAGUES.stream()
                        .filter(colleague -> colleague.name().contains(text))
                        .limit(limit)
                        .toList();
            }

            @Override
            public OptionalInt eligibleCount() {
                return OptionalInt.of(ELIGIBLE);
            }
        };
    }
}
