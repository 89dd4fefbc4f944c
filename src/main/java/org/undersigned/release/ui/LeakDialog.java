package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** The short path for a letter that has leaked: it asks why, because that is recorded. */
class LeakDialog extends Dialog {

    private static final int LONGEST = 500;

    LeakDialog(Consumer<String> propose) {
        addClassName("check");
        setHeaderTitle(getTranslation("release.leaked.check.title"));
        setWidth("34rem");
        var reason = new TextArea(getTranslation("release.leaked.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("release.leaked.check.text")), reason);
        var doIt = new Button(getTranslation("release.leaked.button"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation("release.leaked.reason.missing"));
                reason.focus();
                return;
            }
            close();
            propose.accept(reason.getValue());
        });
        doIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("release.check.cancel"), click -> close()), doIt);
    }
}
