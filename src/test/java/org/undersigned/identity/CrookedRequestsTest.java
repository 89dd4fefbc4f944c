package org.undersigned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Answer;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;

/** Requests that no page of ours would send open nothing, change nothing and learn nothing. */
class CrookedRequestsTest extends ThreePorts {

    private static final String HTML = "Accept: text/html";

    @Test
    void variantsOfAPathOpenNothingAndBeginNoSession() {
        for (var path : List.of(
                "/VAADIN",
                "/VAADIN/",
                "//VAADIN",
                "/VAADIN;x",
                "/VAADIN/;x",
                "/vaadin",
                "/vaadinServlet/",
                "/vaadinServlet/operator",
                "//l/x",
                "/l/..%2fapi",
                "/api;x/letters",
                "/%61pi/letters",
                "/api/%2e/letters",
                "/api/../api/letters",
                "/API/letters",
                "/p/../api/letters",
                "/p/%2e%2e/api/letters",
                "/p/..;/api/letters",
                "/signed-out/../api/letters",
                "/signed-out;x",
                "/verify/../operator",
                "/p//../../operator",
                "/desk%2f",
                "/%64esk/",
                "/terms%2fv1/x",
                "/api/letters/",
                "/error/../api/letters")) {
            var answer = app.send("GET", path);
            assertThat(answer.status()).as(path).isIn(302, 400, 401, 404);
            if (answer.status() != 302) {
                assertThat(answer.headers()).as(path).doesNotContainKey("Set-Cookie");
            }
            assertThat(answer.body()).as(path).doesNotContain("Exception", "org.", "letterId");
        }
    }

    @Test
    void aForgedForwardingHeaderChangesNothing() {
        var forged = new String[] {
            HTML,
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 8081",
            "Forwarded: host=evil.example;proto=https",
            "X-Forwarded-Prefix: /evil"
        };
        var answer = app.send("GET", "/", forged);

        assertThat(answer.header("Location")).contains("/oauth2/authorization/keycloak");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("SESSION=")
                .doesNotContain("Domain");
        assertThat(String.valueOf(answer.headers())).doesNotContain("evil");
        assertThat(app.send("GET", "/terms/v1/x", forged).status()).isEqualTo(404);
    }

    @Test
    void changingSomethingNeedsTheTokenOfAPageAndThePagesOwnOrigin() {
        var origin = "Origin: http://letters.localhost:8080";
        var site = "Sec-Fetch-Site: same-origin";
        var path = "/api/nothing-here";

        assertThat(post(path, SignedInByHeader.ADA, origin, site, SignedInByHeader.TOKEN)
                        .status())
                .isEqualTo(404);
        assertThat(post(path, SignedInByHeader.ADA, origin, site).status()).isEqualTo(403);
        assertThat(post(path, SignedInByHeader.ADA, site, SignedInByHeader.TOKEN)
                        .status())
                .isEqualTo(403);
        assertThat(post(path, SignedInByHeader.ADA, origin, SignedInByHeader.TOKEN)
                        .status())
                .isEqualTo(403);
        assertThat(post(path, SignedInByHeader.CHARLES, origin, site, SignedInByHeader.TOKEN)
                        .status())
                .isEqualTo(403);
        assertThat(post(
                                path,
                                SignedInByHeader.ADA,
                                "Origin: http://sign.letters.localhost:8081",
                                "Sec-Fetch-Site: same-site",
                                SignedInByHeader.TOKEN)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutTheCompanysSignInAPageSaysSo() {
        var answer = app.send("GET", "/oauth2/authorization/keycloak", HTML);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Refresh")).contains("10;url=/");
        assertThat(answer.body()).contains("The company sign-in cannot be reached", "Try again now");
    }

    @Test
    void anAnswerOfTheSignInThatNobodyAskedForEndsOnAPageAndNotInALoop() {
        var answer = app.send("GET", "/login/oauth2/code/keycloak?error=access_denied&state=x", HTML);

        assertThat(answer.header("Location")).contains("/login-error");
        assertThat(app.send("GET", "/login-error", HTML).status()).isEqualTo(200);
    }

    private Answer post(String path, String... headers) {
        return app.send("POST", path, new byte[] {1}, headers);
    }
}
