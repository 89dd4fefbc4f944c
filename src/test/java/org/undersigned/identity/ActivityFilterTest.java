package org.undersigned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ActivityFilterTest {

    @Test
    void aPageThatIsOpenedOrUsedIsSomebody() {
        assertThat(ActivityFilter.isSomebody(request("GET", "/"))).isTrue();
        assertThat(ActivityFilter.isSomebody(vaadin("uidl"))).isTrue();
        assertThat(ActivityFilter.isSomebody(request("POST", "/api/keyholder/x/shares")))
                .isTrue();
    }

    @Test
    void whatAPageDoesByItselfIsNobody() {
        assertThat(ActivityFilter.isSomebody(vaadin("heartbeat"))).isFalse();
        assertThat(ActivityFilter.isSomebody(vaadin("push"))).isFalse();
        assertThat(ActivityFilter.isSomebody(request("GET", "/collab/x"))).isFalse();
        assertThat(ActivityFilter.isSomebody(request("GET", "/api/letters"))).isFalse();
    }

    private static MockHttpServletRequest vaadin(String kind) {
        var request = request("POST", "/");
        request.setParameter("v-r", kind);
        return request;
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
