package org.undersigned.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;

/** The pages a session has open: told to leave before their session goes, so that nothing stays on an empty desk. */
class OpenTabs {

    static final String SIGNED_OUT = "/signed-out";

    private OpenTabs() {}

    /** The page on which somebody just signed out stays: it is already on its way to the company's sign-in. */
    static void leave(HttpSession session) {
        var here = UI.getCurrent();
        pagesOf(session).forEach(pages -> pages.access(() -> pages.getUIs().stream()
                .filter(page -> page != here)
                .forEach(OpenTabs::leave)));
    }

    private static void leave(UI page) {
        page.getPage().setLocation(SIGNED_OUT);
        page.push();
    }

    private static List<VaadinSession> pagesOf(HttpSession session) {
        try {
            return Collections.list(session.getAttributeNames()).stream()
                    .map(session::getAttribute)
                    .filter(VaadinSession.class::isInstance)
                    .map(VaadinSession.class::cast)
                    .toList();
        } catch (IllegalStateException alreadyOver) {
            return List.of();
        }
    }
}
