package org.undersigned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;

/** Walks up to every route and endpoint there is, through all three doors, as nobody, an outsider and an employee. */
class EntranceTest extends ThreePorts {

    /** What everybody may see behind the app's door. Whoever adds to these two has thought about it. */
    private static final Set<String> EVERYBODYS_PAGES =
            Set.of("/error", "/signed-out", "/login-error", "/verify", "/fingerprints", "/fingerprints.txt");

    private static final List<String> EVERYBODYS_TREES = List.of("/p/", "/kit/", "/verify/", "/plain/");

    /** What people without a role may see, and what only operators may. */
    private static final Set<String> NOT_FOR_EMPLOYEES_ALONE = Set.of("/not-eligible", "/operator");

    private static final String HTML = "Accept: text/html";
    private static final String NOBODY = "X-Nobody: 1";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private List<AbstractUrlHandlerMapping> sockets;

    @Autowired
    private ServletContext servlets;

    @Test
    void everyViewIsBehindTheSignInAndForEmployees() {
        for (var view : views()) {
            var path = filledIn(view);
            assertThat(app.send("GET", path, HTML).header("Location"))
                    .as("nobody at " + path)
                    .contains("/oauth2/authorization/keycloak");
            if (!NOT_FOR_EMPLOYEES_ALONE.contains(view)) {
                assertThat(app.send("GET", path, HTML, SignedInByHeader.CHARLES).header("Location"))
                        .as("an outsider at " + path)
                        .contains("/not-eligible");
                assertThat(app.send("GET", path, HTML, SignedInByHeader.ADA).status())
                        .as("an employee at " + path)
                        .isNotIn(302, 401, 403);
            }
        }
    }

    @Test
    void everyViewSaysWhoMayEnterAndNoneButOneIsForAnyoneSignedIn() {
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes()
                .forEach(route -> {
                    var allowed = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
                    var roles = allowed == null ? List.of() : List.of(allowed.value());
                    assertThat(roles)
                            .as(route.getTemplate())
                            .isEqualTo(
                                    switch (route.getTemplate()) {
                                        case "not-eligible" -> List.of();
                                        case "operator" -> List.of("OPERATOR");
                                        default -> List.of("EMPLOYEE");
                                    });
                });
    }

    @Test
    void aPageForOutsidersStartsForThem() {
        var start = "/?v-r=init&location=not-eligible&query=";

        assertThat(app.send("GET", start, SignedInByHeader.CHARLES).status()).isEqualTo(200);
    }

    @Test
    void everyEndpointOfTheAppIsForEmployees() {
        for (var endpoint : endpoints()) {
            if (endpoint.startsWith("/desk") || isEverybodys(endpoint)) {
                continue;
            }
            var path = filledIn(endpoint);
            assertThat(app.send("GET", path).status()).as("nobody at " + path).isEqualTo(401);
            assertThat(app.send("GET", path).header("Set-Cookie")).isEmpty();
            assertThat(app.send("GET", path, SignedInByHeader.CHARLES).status())
                    .as("an outsider at " + path)
                    .isEqualTo(403);
            assertThat(app.send("GET", path, SignedInByHeader.JEAN).status())
                    .as("an operator at " + path)
                    .isEqualTo(403);
            if (!path.startsWith("/collab")) { // a socket's own handshake decides, letter by letter
                assertThat(app.send("GET", path, SignedInByHeader.ADA).status())
                        .as("an employee at " + path)
                        .isNotIn(302, 401, 403);
            }
        }
    }

    @Test
    void whatEverybodyMaySeeKnowsNobody() {
        for (var endpoint : endpoints()) {
            if (isEverybodys(endpoint)) {
                for (var who : List.of(NOBODY, "Cookie: SESSION=0123456789ABCDEF")) {
                    var answer = app.send("GET", filledIn(endpoint), HTML, who);
                    assertThat(answer.status()).as(endpoint).isNotIn(302, 401, 403, 500);
                    assertThat(answer.headers()).as(endpoint).doesNotContainKey("Set-Cookie");
                }
            }
        }
    }

    @Test
    void onlyTheDeskIsAtTheDesk() {
        for (var endpoint : all()) {
            for (var who : people()) {
                var answer = desk.send("GET", filledIn(endpoint), HTML, who);
                var expected = Set.of("/", "/l/x").contains(filledIn(endpoint)) ? Set.of(200, 503) : Set.of(404);
                assertThat(expected).as(endpoint).contains(answer.status());
                assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
            }
        }
    }

    @Test
    void theDeskIsForEverybodyAndNotBehindTheAppsDoor() {
        var served = endpoints().stream()
                .filter(endpoint -> endpoint.startsWith("/desk/"))
                .filter(endpoint -> !endpoint.endsWith("**"))
                .toList();
        assertThat(served).isNotEmpty();
        for (var endpoint : served) {
            var outside = filledIn(endpoint.substring("/desk".length()));
            for (var who : people()) {
                assertThat(app.send("GET", filledIn(endpoint), HTML, who).status())
                        .as(endpoint)
                        .isEqualTo(404);
                assertThat(desk.send("GET", outside, who).status()).as(outside).isNotIn(302, 401, 403, 500);
                assertThat(desk.send("GET", outside, who).headers()).doesNotContainKey("Set-Cookie");
            }
        }
    }

    @Test
    void theOperatorsPortHasItsHealthAndNothingElse() {
        assertThat(management.send("GET", "/actuator/health").status()).isEqualTo(200);
        var paths = new TreeSet<>(all());
        paths.addAll(List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health;x", "/h2-console"));
        for (var path : paths) {
            for (var who : people()) {
                var answer = management.send("GET", filledIn(path), HTML, who);
                assertThat(answer.status()).as(path).isIn(400, 403, 404);
                assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
            }
        }
        assertThat(app.send("GET", "/actuator/health", SignedInByHeader.CHARLES).status())
                .isEqualTo(403);
        assertThat(desk.send("GET", "/actuator/health").status()).isEqualTo(404);
    }

    private static boolean isEverybodys(String endpoint) {
        return EVERYBODYS_PAGES.contains(endpoint) || EVERYBODYS_TREES.stream().anyMatch(endpoint::startsWith);
    }

    /** Nobody, an employee and an outsider, each with the session that their browser would send along. */
    private List<String> people() {
        return List.of(NOBODY, cookieOf(SignedInByHeader.ADA), cookieOf(SignedInByHeader.CHARLES));
    }

    private String cookieOf(String person) {
        var cookie =
                app.send("GET", "/api/letters", person).header("Set-Cookie").orElseThrow();
        return "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
    }

    private Set<String> all() {
        var all = new TreeSet<>(endpoints());
        all.addAll(views());
        return all;
    }

    private Set<String> endpoints() {
        var patterns = new TreeSet<String>();
        controllers.getHandlerMethods().keySet().forEach(mapping -> patterns.addAll(mapping.getPatternValues()));
        sockets.forEach(mapping -> mapping.getHandlerMap().keySet().stream()
                .filter(path -> path.startsWith("/collab"))
                .forEach(patterns::add));
        return patterns;
    }

    private Set<String> views() {
        var routes = new TreeSet<String>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes()
                .forEach(route -> routes.add("/" + route.getTemplate()));
        return routes;
    }

    private static String filledIn(String pattern) {
        return pattern.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "x")
                .replaceAll(":[a-zA-Z]+[?*]?", "x")
                .replace("**", "x")
                .replace("*", "x");
    }
}
