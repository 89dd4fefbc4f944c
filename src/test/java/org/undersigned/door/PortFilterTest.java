package org.undersigned.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PortFilterTest {

    private static final int APP = 8080;
    private static final int DESK = 8081;
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String ASSET = "/assets/" + HASH + "/desk.js";
    private static final String LETTER = "AAAAAAAAAAAAAAAAAAAAAA";

    private final Origins origins = new Origins(
            URI.create("https://letters.example"), URI.create("https://sign.letters.example"), DESK, Path.of("target"));
    private final PortFilter filter = new PortFilter(ports(), origins);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/l/keep-our-maps",
                ASSET,
                "/terms/v1/" + LETTER,
                "/terms/v1/" + LETTER + "/stage",
                "/terms/v1/" + LETTER + "/approvals",
                "/text/v1/" + LETTER,
                "/book/v1/" + LETTER
            })
    void whatIsReadAtTheDeskIsFoundUnderItsInnerPrefix(String path) throws Exception {
        assertThat(behind("GET", path, DESK))
                .extracting(HttpServletRequest::getRequestURI)
                .isEqualTo("/desk" + path);
    }

    @Test
    void entriesAreSentToTheDesk() throws Exception {
        assertThat(behind("POST", "/sign/v1/" + LETTER, DESK)).isNotNull();
        assertThat(behind("GET", "/sign/v1/" + LETTER, DESK)).isNull();
        assertThat(behind("POST", "/", DESK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/letters",
                "/collab/x",
                "/p/keep-our-maps",
                "/verify",
                "/VAADIN/build/x.js",
                "/error",
                "/signed-out",
                "/login-error",
                "/oauth2/authorization/keycloak",
                "/actuator/health",
                "/desk/",
                "/desk/l/x",
                "//",
                "//l/x",
                "/l/",
                "/l/x/y",
                "/l/x;y",
                "/l/%2e%2e",
                "/l/..",
                "/./",
                "/l/x%2fy",
                "/assets/../l/x",
                "/terms/v1/x;jsessionid=1",
                "/terms/v2/x",
                "/sign",
                "/sign/v1/"
            })
    void nothingElseIsAtTheDesk(String path) throws Exception {
        assertThat(behind("GET", path, DESK)).isNull();
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/",
                "/desk/l/x",
                "/assets/x/y",
                "/terms/v1/x",
                "/text/v1/x",
                "/book/v1/x",
                "/sign/v1/x",
                "/VAADIN",
                "/VAADIN/",
                "/vaadinServlet/"
            })
    void theDeskIsNotBehindTheAppsDoor(String path) throws Exception {
        assertThat(behind("GET", path, APP)).isNull();
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void theAppsOwnPagesAre() throws Exception {
        assertThat(behind("GET", "/l/keep-our-maps", APP))
                .extracting(HttpServletRequest::getRequestURI)
                .isEqualTo("/l/keep-our-maps");
    }

    @Test
    void noHeaderOpensTheOtherDoor() throws Exception {
        var request = request("GET", "/terms/v1/" + LETTER, APP);
        request.addHeader("Host", "sign.letters.example");
        request.addHeader("X-Forwarded-Host", "sign.letters.example");
        request.addHeader("X-Forwarded-Port", "8081");

        assertThat(behind(request)).isNull();
    }

    @Test
    void theDeskDoesNotSeeWhoSendsARequest() throws Exception {
        var request = Objects.requireNonNull(behind(signedIn(DESK)));

        assertThat(request.getHeader("Cookie")).isNull();
        assertThat(request.getHeader("cookie")).isNull();
        assertThat(request.getHeaders("Authorization").hasMoreElements()).isFalse();
        assertThat(request.getHeaderNames().asIterator()).toIterable().doesNotContain("Cookie", "Authorization");
        assertThat(request.getCookies()).isNull();
        assertThat(request.getSession(false)).isNull();
        assertThatIllegalStateException().isThrownBy(request::getSession);
        assertThatIllegalStateException().isThrownBy(() -> request.getSession(true));
    }

    @Test
    void theAppDoes() throws Exception {
        var request = Objects.requireNonNull(behind(signedIn(APP)));

        assertThat(request.getHeader("Cookie")).isEqualTo("SESSION=1");
        assertThat(request.getCookies()).hasSize(1);
        assertThat(request.getSession()).isNotNull();
    }

    @Test
    void theDeskLeavesNoCookieAndItsErrorsHaveNoPage() throws Exception {
        filter.doFilter(request("GET", "/", DESK), response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse answer)
                    throws java.io.IOException {
                var http = (HttpServletResponse) answer;
                assertThatIllegalStateException().isThrownBy(() -> http.addCookie(new Cookie("a", "b")));
                http.sendError(405, "with a reason");
            }
        });

        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getErrorMessage()).isNull();
    }

    @Test
    void aBugAtTheDeskSaysNothing() throws Exception {
        filter.doFilter(request("GET", "/", DESK), response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse answer) {
                throw new IllegalArgumentException("a value somebody sent");
            }
        });

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void theAppKnowsItsAddressAndBelievesNobodyElse() throws Exception {
        var forged = request("GET", "/l/x", APP);
        forged.setServerName("evil.example");
        forged.addHeader("X-Forwarded-Host", "evil.example");
        forged.addHeader("X-Forwarded-Proto", "http");
        forged.addHeader("Forwarded", "host=evil.example");

        var request = Objects.requireNonNull(behind(forged));

        assertThat(request.getRequestURL()).hasToString("https://letters.example/l/x");
        assertThat(request.getServerName()).isEqualTo("letters.example");
        assertThat(request.getServerPort()).isEqualTo(443);
        assertThat(request.isSecure()).isTrue();
        assertThat(request.getHeader("x-forwarded-host")).isNull();
        assertThat(request.getHeader("Forwarded")).isNull();
    }

    @Test
    void coWritingIsOfferedNoCompression() throws Exception {
        var socket = request("GET", "/collab/" + LETTER, APP);
        socket.addHeader("Sec-WebSocket-Extensions", "permessage-deflate");
        var push = request("GET", "/VAADIN/push", APP);
        push.addHeader("Sec-WebSocket-Extensions", "permessage-deflate");

        assertThat(Objects.requireNonNull(behind(socket)).getHeader("Sec-WebSocket-Extensions"))
                .isNull();
        assertThat(Objects.requireNonNull(behind(socket))
                        .getHeaders("sec-websocket-extensions")
                        .hasMoreElements())
                .isFalse();
        assertThat(Objects.requireNonNull(behind(push)).getHeader("Sec-WebSocket-Extensions"))
                .isNotNull();
    }

    @Test
    void aPathOfTheDeskNeedsItsHashInFull() throws Exception {
        assertThat(behind("GET", "/assets/" + HASH + "/desk.js", DESK)).isNotNull();
        assertThat(behind("GET", "/assets/" + HASH.substring(1) + "/desk.js", DESK))
                .isNull();
        assertThat(behind("GET", "/assets/" + HASH + "/../manifest.json", DESK)).isNull();
    }

    private static Ports ports() {
        var ports = new Ports();
        ports.deskIs(() -> DESK);
        return ports;
    }

    private static MockHttpServletRequest signedIn(int port) {
        var request = request("GET", "/", port);
        request.addHeader("Cookie", "SESSION=1");
        request.addHeader("Authorization", "Bearer x");
        request.setCookies(new Cookie("SESSION", "1"));
        request.getSession(true);
        return request;
    }

    private static MockHttpServletRequest request(String method, String path, int port) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setLocalPort(port);
        return request;
    }

    private @Nullable HttpServletRequest behind(String method, String path, int port) throws Exception {
        return behind(request(method, path, port));
    }

    /** What the house gets to see of a request; null if it stayed outside. */
    private @Nullable HttpServletRequest behind(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        request.removeAttribute("portFilter.FILTERED");
        filter.doFilter(request, response, chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
