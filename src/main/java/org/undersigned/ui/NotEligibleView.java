package org.undersigned.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** For people whom the company's sign-in knows and does not count among its employees. */
@Route(value = "not-eligible", autoLayout = false)
@PermitAll
class NotEligibleView extends ErrorPage implements HasDynamicTitle {

    NotEligibleView(AuthenticationContext signedIn) {
        add(
                new H1(getTranslation("ui.not-eligible.title")),
                new Paragraph(getTranslation("ui.not-eligible.text")),
                new Div(new Button(getTranslation("ui.sign-out"), click -> signedIn.logout())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.not-eligible.title");
    }
}
