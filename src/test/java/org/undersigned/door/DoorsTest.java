package org.undersigned.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Answer;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;

class DoorsTest extends ThreePorts {

    private static final List<String> NEVER = List.of(
            "Set-Cookie",
            "ETag",
            "X-Frame-Options",
            "Server-Timing",
            "Access-Control-Allow-Origin",
            "Reporting-Endpoints",
            "NEL",
            "Report-To",
            "Server",
            "X-Powered-By",
            "Last-Modified");

    @Test
    void everyAnswerOfTheDeskCarriesItsHeadersErrorsIncluded() {
        for (var answer : List.of(
                desk.send("GET", "/"),
                desk.send("GET", "/l/keep-our-maps"),
                desk.send("HEAD", "/"),
                desk.send("POST", "/"),
                desk.send("OPTIONS", "/", "Origin: https://evil.example", "Access-Control-Request-Method: POST"),
                desk.send("TRACE", "/"),
                desk.send("BREW", "/"),
                desk.send("GET", "/no-such-path"),
                desk.send("GET", "/l/%zz"),
                desk.send("GET", "/l/%2e%2e/%2e%2e/x"),
                desk.send("GET", "/assets/" + "0".repeat(64) + "/desk.js"),
                desk.send("GET", "/terms/v1/AAAAAAAAAAAAAAAAAAAAAA"),
                desk.send("GET", "/book/v1/AAAAAAAAAAAAAAAAAAAAAA"),
                desk.send("POST", "/sign/v1/AAAAAAAAAAAAAAAAAAAAAA"),
                desk.send("POST", "/sign/v1/AAAAAAAAAAAAAAAAAAAAAA", new byte[10]),
                desk.send("GET", "/", SignedInByHeader.ADA, "Cookie: SESSION=1", "If-None-Match: *"))) {
            assertIsOfTheDesk(answer);
        }
    }

    @Test
    void theDeskMayBeFramedByTheAppAloneAndTalksToItself() {
        assertThat(desk.send("GET", "/").header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src '")
                .contains("; style-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action"
                        + " 'none'; frame-ancestors http://letters.localhost:8080; require-trusted-types-for"
                        + " 'script'; trusted-types desk")
                .doesNotContain("unsafe");
    }

    @Test
    void aMalformedRequestIsAnsweredWithoutSayingWhatItWas() {
        for (var port : List.of(app, desk)) {
            var answer = port.send("GET", "/l/<script>{}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("script", "Tomcat", "Exception");
        }
    }

    @Test
    void publicPagesRunNoScriptAndKnowNobody() {
        for (var path : List.of("/p/keep-our-maps", "/signed-out", "/login-error", "/plain/plain.css", "/p/x/../y")) {
            var answer = app.send("GET", path, "Accept: text/html", "Cookie: SESSION=1");
            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none';")
                    .contains("frame-ancestors 'none'", "form-action 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers()).doesNotContainKeys("Set-Cookie", "Server", "X-Powered-By");
        }
    }

    @Test
    void whatIsBehindTheSignInIsNotKeptByAnyCache() {
        for (var path : List.of("/", "/l/keep-our-maps", "/api/letters", "/no-such-page")) {
            var answer = app.send("GET", path, "Accept: text/html");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(answer.header("X-Frame-Options")).contains("DENY");
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void theSessionsCookieIsOfThisHostAloneAndUnreadableToScripts() {
        assertThat(app.send("GET", "/").header("Set-Cookie").orElseThrow())
                .matches("SESSION=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void aSessionIdInAnAddressIsNone() {
        assertThat(app.send("GET", "/;jsessionid=0123456789ABCDEF").status()).isEqualTo(400);
        assertThat(String.valueOf(app.send("GET", "/").headers())).doesNotContainIgnoringCase("jsessionid");
    }

    private static void assertIsOfTheDesk(Answer answer) {
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Origin-Agent-Cluster")).contains("?1");
        assertThat(answer.header("X-DNS-Prefetch-Control")).contains("off");
        assertThat(answer.header("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(answer.headers()).doesNotContainKeys(NEVER.toArray(String[]::new));
    }
}
