package org.undersigned.rig;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.function.Supplier;

/** The application's classes as ArchUnit sees them, with everything that they extend: rules need it, a start does not. */
public final class House {

    private static final JavaClasses CLASSES = whole(() -> new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.undersigned"));

    private House() {}

    public static JavaClasses classes() {
        return CLASSES;
    }

    /** Reads classes along with what they depend on. */
    public static <T> T whole(Supplier<T> read) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(true);
            return read.get();
        });
    }
}
