package org.undersigned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;
import org.undersigned.door.Origins;

class SessionCookieTest {

    @Test
    void overTlsItsNameBindsItToTheHost() {
        var cookie = under("https://letters.example", "https://sign.letters.example");

        assertThat(cookie.getName()).isEqualTo("__Host-SESSION");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void withoutTlsABrowserWouldRefuseThatName() {
        assertThat(under("http://letters.localhost:8080", "http://sign.letters.localhost:8081")
                        .getName())
                .isEqualTo("SESSION");
    }

    private static SessionCookieConfig under(String app, String desk) {
        var context = new MockServletContext();
        new SessionCookie(new Origins(URI.create(app), URI.create(desk), 8081, Path.of("target"))).onStartup(context);
        return context.getSessionCookieConfig();
    }
}
