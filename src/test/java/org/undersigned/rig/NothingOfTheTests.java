package org.undersigned.rig;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the tests' own configuration out of an application that runs beside them: it is to be the real one. */
public final class NothingOfTheTests extends TypeExcludeFilter {

    /** For an application that a test starts itself. */
    public static void keepOut(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("nothingOfTheTests", new NothingOfTheTests());
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NothingOfTheTests;
    }

    @Override
    public int hashCode() {
        return NothingOfTheTests.class.hashCode();
    }
}
