package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Asking again, for what is not met. */
class FollowUpCard extends Section {

    private final Paragraph words = new Paragraph();

    FollowUpCard(Runnable begin) {
        addClassName("card");
        var button = new Button(getTranslation("press.follow-up.button"), click -> begin.run());
        button.setDisableOnClick(true);
        add(new H2(getTranslation("press.follow-up.title")), words, button);
    }

    /** How many demands are not met. */
    void show(int open) {
        var key = open == 0 ? "none" : open == 1 ? "one" : "open";
        words.setText(getTranslation("press.follow-up." + key, open));
    }
}
