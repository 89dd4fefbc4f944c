package org.undersigned.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.undersigned.door.Levers;
import org.undersigned.door.Origins;

/** The frame of every page behind the sign-in: where you are, who you are, and the way out. */
@Layout
@PermitAll
@JsModule("./kit/kit.ts")
@JsModule("./drafting/forget-drafts.ts")
public class MainLayout extends Div implements RouterLayout {

    private static final String EMPLOYEE = "EMPLOYEE";

    private final Main main = new Main();
    private final Div enrolment = new Div();
    private final AuthenticationContext signedIn;
    private final Origins origins;

    MainLayout(AuthenticationContext signedIn, Origins origins, Levers levers, ObjectProvider<DemoStrip> demo) {
        this.signedIn = signedIn;
        this.origins = origins;
        addClassName("house");
        main.setId("main");
        enrolment.addClassName("enrolment");
        add(skipLink(), new Header(nav()));
        if (!levers.held().notice().isEmpty()) {
            add(announcement(levers.held().notice()));
        }
        add(main, enrolment);
        demo.ifAvailable(this::addComponentAsFirst);
    }

    /** What an operator has to tell everybody. */
    private static Paragraph announcement(String notice) {
        var words = new Paragraph(notice);
        words.addClassName("announcement");
        words.getElement().setAttribute("role", "status");
        return words;
    }

    private Anchor skipLink() {
        var skip = new Anchor("#main", getTranslation("ui.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Nav nav() {
        var name = new Anchor("/", getTranslation("ui.name"));
        name.addClassName("wordmark");
        var letters = new Anchor("/", getTranslation("ui.letters"));
        var person = new Span(signedIn.getAuthenticatedUser(OidcUser.class)
                .map(user -> Optional.ofNullable(user.getFullName()).orElse(user.getName()))
                .orElse(""));
        person.addClassName("person");
        var out = new Button(getTranslation("ui.sign-out"), click -> signOut());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var nav = signedIn.hasRole(EMPLOYEE) ? new Nav(name, letters, person, out) : new Nav(name, person, out);
        nav.setAriaLabel(getTranslation("ui.nav"));
        return nav;
    }

    /** The drafts that this device keeps go with the person who wrote them here. */
    private void signOut() {
        getElement()
                .executeJs("return window.forgetDrafts()")
                .then(forgotten -> signedIn.logout(), refused -> signedIn.logout());
    }

    /** Everyone enrols wherever they are; a page with a desk of its own needs no second one. */
    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        enrolment.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
            if (signedIn.hasRole(EMPLOYEE)
                    && content.getElement().getComponent().stream().noneMatch(this::hasDesk)) {
                enrolment.add(DeskFrame.enrol(origins));
            }
        }
    }

    private boolean hasDesk(Component component) {
        return component instanceof DeskFrame || component.getChildren().anyMatch(this::hasDesk);
    }
}
