package org.undersigned.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Puts a text on the reader's clipboard, and says so. */
@Tag("copy-button")
@JsModule("./kit/copy-button.ts")
public final class CopyButton extends Component {

    public CopyButton(String label, String text) {
        getElement().setAttribute("label", label);
        getElement().setAttribute("text", text);
        getElement().setAttribute("done", getTranslation("ui.copied"));
        getElement().setAttribute("refused", getTranslation("ui.copy-refused"));
    }
}
