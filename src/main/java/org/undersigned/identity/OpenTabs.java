package org.undersigned.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages a session has open. They are told to leave before their session goes, so that nothing stays on an empty
 * desk: the moment it goes, Tomcat cuts the line to them.
 */
class OpenTabs {

    private static final String SIGNED_OUT = "/signed-out";

    private OpenTabs() {}

    /** The page on which somebody just signed out stays: it is on its way to the company's sign-in. */
    static void leave(HttpSession session) {
        var here = UI.getCurrent();
        for (var pages : pagesOf(session)) {
            if (pages.hasLock()) {
                leave(pages, here);
            } else {
                pages.accessSynchronously(() -> leave(pages, here));
            }
        }
    }

    private static void leave(VaadinSession pages, @Nullable UI here) {
        for (var page : List.copyOf(pages.getUIs())) {
            if (page != here) {
                page.getPage().setLocation(SIGNED_OUT);
                page.push();
                hangUp(page.getInternals().getPushConnection());
            }
        }
    }

    /** Waits until the page has been told; the end of the session would cut the line in mid-sentence. */
    private static void hangUp(@Nullable PushConnection line) {
        if (line != null && line.isConnected()) {
            line.disconnect();
        }
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
