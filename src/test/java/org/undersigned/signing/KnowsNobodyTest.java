package org.undersigned.signing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.House;

/** The book cannot ask who signs: neither of the module that knows, nor by any side door. */
class KnowsNobodyTest {

    private static final JavaClasses HOUSE = House.classes();

    private static final String[] WHO = {
        "org.undersigned.identity..", "org.undersigned.credential..", "org.springframework.security.."
    };

    @Test
    void signingReadsNoSecurityContextNoSessionNoPrincipalAndNoCookie() {
        sideDoors("..signing..").check(HOUSE);
        assertThatThrownBy(() -> sideDoors("..identity..").check(HOUSE))
                .as("the rule finds them where they are")
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule sideDoors(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.security..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.security\\.Principal|jakarta\\.servlet\\.http\\.(HttpSession|Cookie)"
                        + "|com\\.vaadin\\.flow\\.server\\.(VaadinSession|WrappedSession)|.*AuthenticationContext")
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                "getSession|getWrappedSession|getUserPrincipal|getRemoteUser|getCookies|getRemoteAddr"
                                        + "|getRemoteHost|getHeaders?|getAuthType")));
    }

    @Test
    void theBookReachesNobodyWhoKnowsAlsoThroughTheClassesItUses() {
        room("org.undersigned.signing").check(HOUSE);
        assertThatThrownBy(() -> room("org.undersigned.credential").check(HOUSE))
                .as("the rule finds them where they are")
                .isInstanceOf(AssertionError.class);
    }

    /** The views apart, which live in the main layout. */
    private static ArchRule room(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .transitivelyDependOnClassesThat(resideInAnyPackage(WHO));
    }

    @Test
    void nothingInTheBookWritesALog() {
        var loggers = HOUSE.stream()
                .filter(type -> type.getPackageName().equals("org.undersigned.signing"))
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getName().equals("org.slf4j.Logger")))
                .map(type -> type.getSimpleName())
                .toList();

        assertThat(loggers)
                .as("what fails without anybody asking; never what somebody sends")
                .containsExactlyInAnyOrder("FlushTimes", "Inbox", "SpillFolder");
    }
}
