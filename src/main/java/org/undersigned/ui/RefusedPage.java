package org.undersigned.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.undersigned.Refusal;

/** The way to a page ended in a refusal, which says why. */
@PermitAll
@ParentLayout(MainLayout.class)
class RefusedPage extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
        say(
                getTranslation("ui.refused.title"),
                String.valueOf(error.getException().getMessage()));
        return RefusalAdvice.statusOf(error.getException()).value();
    }
}
