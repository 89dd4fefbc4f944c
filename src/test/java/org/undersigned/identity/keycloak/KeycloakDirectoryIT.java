package org.undersigned.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.undersigned.Refusal;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.EmployeeId;
import org.undersigned.rig.TestKeycloak;

/** The directory of the demo company, as the app's own account reads it. */
class KeycloakDirectoryIT {

    private final KeycloakProperties company =
            at(URI.create(TestKeycloak.running().url()));
    private final KeycloakDirectory directory = new KeycloakDirectory(company, new KeycloakAccount(company));

    @Test
    void findsColleaguesByPartOfTheirNameWithTitleAndDepartment() {
        assertThat(directory.search("hop", 5))
                .containsExactly(new Colleague(
                        new EmployeeId(company.issuer(), "00000000-0000-4000-8000-000000000002"),
                        "grace",
                        "Grace Hopper",
                        "Staff Engineer",
                        "Engineering"));
    }

    @Test
    void givesNoMoreThanIsAskedFor() {
        assertThat(directory.search("a", 3)).hasSize(3);
        assertThat(directory.search(" ", 3)).isEmpty();
    }

    @Test
    void leavesOutWhoIsNoEmployee() {
        assertThat(directory.search("babbage", 5)).isEmpty();
        assertThat(directory.search("bartik", 5)).isEmpty();
        assertThat(directory.search("service-account", 5)).isEmpty();
    }

    @Test
    void countsWhoMaySign() {
        assertThat(directory.searchable()).isTrue();
        assertThat(directory.eligibleCount()).hasValue(12);
    }

    @Test
    void saysSoWhenKeycloakIsAway() {
        var nowhere = at(URI.create("http://127.0.0.1:1"));
        var away = new KeycloakDirectory(nowhere, new KeycloakAccount(nowhere));

        assertThatThrownBy(() -> away.search("ada", 5))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("directory");
        assertThatThrownBy(away::eligibleCount).isInstanceOf(Refusal.class);
    }

    private static KeycloakProperties at(URI url) {
        return new KeycloakProperties(
                url, "company", "undersigned", TestKeycloak.running().clientSecret());
    }
}
