package org.undersigned.rig;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs somebody in over HTTP without a Keycloak: {@code X-Test-Person: ada employee} puts that sign-in into the session
 * before anything of ours looks. Only tests that import it have it.
 */
@TestConfiguration
public class SignedInByHeader {

    public static final String ADA = "X-Test-Person: ada employee";
    public static final String CHARLES = "X-Test-Person: charles";
    public static final String JEAN = "X-Test-Person: jean operator";

    /** The session's CSRF token as a page of ours would send it: masked, here with zeros. */
    public static final String TOKEN = "X-CSRF-TOKEN: " + masked();

    private static final String PLAIN_TOKEN = "token-of-the-test";

    private static final String CSRF = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    private static String masked() {
        var plain = PLAIN_TOKEN.getBytes(StandardCharsets.UTF_8);
        var masked = new byte[plain.length * 2];
        System.arraycopy(plain, 0, masked, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> testSignIn() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    private static class Filter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var person = request.getHeader("X-Test-Person");
            if (person != null) {
                request.getSession(true).setAttribute(CSRF, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", PLAIN_TOKEN));
                var words = person.split(" ", 2);
                var roles = words.length == 2 ? words[1].split(" ") : new String[0];
                request.getSession(true)
                        .setAttribute(
                                "SPRING_SECURITY_CONTEXT",
                                new SecurityContextImpl(People.signedIn(words[0], told(request), roles)));
            }
            chain.doFilter(request, response);
        }

        /** What else the sign-in tells of them: {@code X-Test-Name: Ada Lovelace}. */
        private static Map<String, String> told(HttpServletRequest request) {
            var told = new HashMap<String, String>();
            for (var claim : List.of("sub", "name", "title")) {
                var value = request.getHeader("X-Test-" + claim);
                if (value != null) {
                    told.put(claim, value);
                }
            }
            return told;
        }
    }
}
