package org.undersigned.rig;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of a view without a browser, run by ada unless it says otherwise. All of them share one application, so that
 * only the first one waits for it; each makes letters of its own.
 */
@TypeExcludeFilters(NothingOfTheTests.class)
@SpringBootTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "undersigned.data=target/views-${undersigned.test.process:1}",
            "undersigned.keycloak.client-secret=unused",
            "undersigned.signing.spill=",
            "undersigned.keys.make=true"
        })
@Import(TestDirectory.class)
@WithEmployee
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Does what other threads have asked of this page, as the end of a request would. */
    protected static void hearOthers() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    /** What every button says. */
    protected List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** The first button that says this. */
    protected Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
