package org.undersigned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.undersigned.door.Origins;

class SameOriginFilterTest {

    private final SameOriginFilter filter = new SameOriginFilter(new Origins(
            URI.create("https://letters.example"),
            URI.create("https://sign.letters.example"),
            8081,
            Path.of("target")));

    @Test
    void letsInWhatAPageOfOursSends() throws Exception {
        assertThat(letsIn("POST", "https://letters.example", "same-origin")).isTrue();
    }

    @Test
    void refusesOtherSitesAndWhoeverDoesNotSay() throws Exception {
        assertThat(letsIn("POST", "https://evil.example", "cross-site")).isFalse();
        assertThat(letsIn("POST", "https://sign.letters.example", "same-site")).isFalse();
        assertThat(letsIn("POST", "https://letters.example", "same-site")).isFalse();
        assertThat(letsIn("POST", "https://letters.example", null)).isFalse();
        assertThat(letsIn("POST", null, "same-origin")).isFalse();
        assertThat(letsIn("POST", "null", "same-origin")).isFalse();
        assertThat(letsIn("PUT", null, null)).isFalse();
    }

    @Test
    void leavesReadingAlone() throws Exception {
        assertThat(letsIn("GET", null, null)).isTrue();
    }

    private boolean letsIn(String method, @Nullable String origin, @Nullable String site) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/enrol");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
