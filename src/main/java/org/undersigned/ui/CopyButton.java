package org.undersigned.ui;

import com.vaadin.flow.component.button.Button;

/** Puts a text on the reader's clipboard, and says so. */
public final class CopyButton extends Button {

    public CopyButton(String label, String text) {
        super(label);
        getElement().setAttribute("aria-live", "polite");
        getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0)"
                                + ".then(() => { this.textContent = $1; }))",
                        text,
                        getTranslation("ui.copied"));
    }
}
