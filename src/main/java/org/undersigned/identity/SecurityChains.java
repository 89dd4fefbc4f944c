package org.undersigned.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.undersigned.door.Origins;
import org.undersigned.door.Ports;
import org.undersigned.ui.PlainPages;

/** Who may enter, door by door. What no line here lets in stays out. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    /** Of the operators' port there is only the health, and no session. */
    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http, Ports ports) {
        return stateless(http, ports::isManagement)
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .build();
    }

    /** The desk, the public pages and the pages that say what is wrong are for everybody, and nobody is known there. */
    @Bean
    @Order(2)
    SecurityFilterChain everybodysChain(HttpSecurity http, Ports ports) {
        return stateless(http, request -> ports.isDesk(request) || PublicPath.matches(pathOf(request)))
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The app, behind the company's sign-in. */
    @Bean
    @Order(3)
    SecurityFilterChain appChain(
            HttpSecurity http,
            OidcSessionRegistry signedIn,
            Sessions sessions,
            SignInProbe probe,
            PlainPages pages,
            VaadinDefaultRequestCache savedRequests,
            RequestUtil views,
            Origins origins) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/not-eligible")
                .authenticated()
                .requestMatchers("/operator")
                .hasAuthority(Roles.OPERATOR.authority())
                .requestMatchers("/api/**", "/collab/**", "/l/**")
                .hasAuthority(Roles.EMPLOYEE.authority())
                .requestMatchers(
                        request -> views.isSecuredFlowRoute(request) && !views.isFrameworkInternalRequest(request))
                .hasAuthority(Roles.EMPLOYEE.authority()));
        savedRequests.ignoreRequests(SecurityChains::isNoPage);
        savedRequests.setDelegateRequestCache(withoutTrace());
        http.with(
                vaadin(),
                app -> app.oauth2LoginPage(SignInFilter.BEGIN, origins.app() + "/")
                        .enableExceptionHandlingConfiguration(false)
                        .anyRequest(rest -> rest.hasAuthority(Roles.EMPLOYEE.authority())));
        http.exceptionHandling(refused -> refused.accessDeniedHandler(new NotEligible())
                .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SecurityChains::isNoPage)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInFilter.BEGIN), AnyRequestMatcher.INSTANCE));
        http.oauth2Login(login -> login.failureUrl("/login-error")
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository()));
        http.oidcLogout(logout ->
                logout.backChannel(channel -> channel.logoutHandler(new BackChannelLogout(signedIn, sessions))));
        http.logout(logout -> logout.addLogoutHandler(new OtherTabs()));
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::deny));
        http.addFilterBefore(new SameOriginFilter(origins), CsrfFilter.class);
        http.addFilterBefore(new SignInFilter(probe, pages), OAuth2AuthorizationRequestRedirectFilter.class);
        http.addFilterAfter(new ActivityFilter(sessions), CsrfFilter.class);
        return http.build();
    }

    @Bean
    OidcSessionRegistry oidcSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static HttpSecurity stateless(HttpSecurity http, RequestMatcher where) {
        return http.securityMatcher(where)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {});
    }

    /** Where somebody wanted to go, without the parameter that Spring would leave in the address bar. */
    @SuppressWarnings("NullAway") // null is how its documentation spells "no parameter"
    private static HttpSessionRequestCache withoutTrace() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Scripts and sockets are told in a number that nobody is signed in; only pages are sent to the sign-in. */
    private static boolean isNoPage(HttpServletRequest request) {
        var path = pathOf(request);
        return path.startsWith("/api/") || path.startsWith("/collab/") || request.getParameter("v-r") != null;
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
