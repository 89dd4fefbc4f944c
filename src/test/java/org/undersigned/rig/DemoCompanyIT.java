package org.undersigned.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ForbiddenException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/** The demo company, as Keycloak understood it. */
class DemoCompanyIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada", "grace", "alan", "edsger", "barbara", "katherine",
                "dennis", "frances", "dorothy", "hedy", "karen", "annie"
            })
    void anEmployeesTokenSaysWhoTheyAreAndThatTheyMayTakePart(String username) {
        var token = CodeFlow.idTokenOf(username);

        assertThat(token.path("preferred_username").asString()).isEqualTo(username);
        assertThat(token.path("name").asString().toLowerCase()).startsWith(username);
        assertThat(token.path("title").asString()).isNotBlank();
        assertThat(token.path("department").asString()).isNotBlank();
        assertThat(token.path("roles").toString()).contains("employee").doesNotContain("operator");
    }

    @Test
    void theContractorIsNoEmployee() {
        assertThat(CodeFlow.idTokenOf("charles").path("roles").toString()).doesNotContain("employee");
    }

    @Test
    void theOperatorIsNoEmployee() {
        assertThat(CodeFlow.idTokenOf("jean").path("roles").toString())
                .contains("operator")
                .doesNotContain("employee");
    }

    @Test
    void aPersonIsTheSameAfterKeycloakStartedAgain() {
        assertThat(CodeFlow.idTokenOf("ada").path("sub").asString()).isEqualTo("00000000-0000-4000-8000-000000000001");
    }

    @Test
    void theApplicationMayReadTheDirectory() {
        var company = asTheApplication();

        assertThat(company.users().search("hopper", 0, 5))
                .singleElement()
                .satisfies(
                        grace -> assertThat(grace.getAttributes()).containsEntry("title", List.of("Staff Engineer")));
        assertThat(company.roles().get("employee").getUserMembers(0, 100)).hasSize(12);
    }

    @Test
    void theApplicationMayChangeNobodyAndReadNoClient() {
        var company = asTheApplication();
        var ada = company.users().searchByUsername("ada", true).getFirst();

        assertThatThrownBy(() -> company.users().get(ada.getId()).update(new UserRepresentation()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> company.clients().findAll()).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> company.getEvents()).isInstanceOf(ForbiddenException.class);
    }

    private static RealmResource asTheApplication() {
        var keycloak = TestKeycloak.running();
        return KeycloakBuilder.builder()
                .serverUrl(keycloak.url())
                .realm("company")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("undersigned")
                .clientSecret(keycloak.clientSecret())
                .build()
                .realm("company");
    }
}
