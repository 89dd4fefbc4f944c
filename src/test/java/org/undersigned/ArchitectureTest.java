package org.undersigned;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.undersigned.rig.House;

class ArchitectureTest {

    private static final JavaClasses HOUSE = House.classes();

    @Test
    void everyModuleTalksOnlyToThoseItNames() {
        House.whole(() -> ApplicationModules.of(Undersigned.class)).verify();
    }

    @Test
    void theSignatureBookCannotAskWhoSigns() {
        noClasses()
                .that()
                .resideInAPackage("..signing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.security..",
                        "com.vaadin.flow.spring.security..",
                        "org.undersigned.identity..",
                        "org.undersigned.credential..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.servlet\\.http\\.(HttpSession|Cookie)|java\\.security\\.Principal"
                        + "|com\\.vaadin\\.flow\\.server\\.(VaadinSession|WrappedSession)")
                .check(HOUSE);
    }

    @Test
    void everyPageSaysWhoMayEnter() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(HOUSE);
    }

    /** Sockets in the draft count milliseconds between messages; that is not a letter's time. */
    @Test
    void nobodyReadsTheSystemsTimeForALetter() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..letter..", "..approval..", "..credential..", "..signing..", "..release..", "..press..")
                .and()
                .resideOutsideOfPackage("..letter.draft..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }
}
