package org.undersigned.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class StandsAloneTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.undersigned.verify", "org.undersigned.protocol");

    @Test
    void theVerifierSharesNoCodeWithWhatWritesABundle() {
        standsAlone("org.undersigned.verify").check(OURS);
    }

    @Test
    void aPackageThatDoesShareCodeWouldBeFound() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> standsAlone("org.undersigned.protocol").check(OURS));
    }

    private static ArchRule standsAlone(String room) {
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.undersigned.verify",
                        "java..",
                        "org.bouncycastle..",
                        "org.jspecify..",
                        "org.springframework.modulith");
    }
}
