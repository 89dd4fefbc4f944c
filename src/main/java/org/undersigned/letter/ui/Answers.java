package org.undersigned.letter.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;

/**
 * What somebody answered before the draft was opened. Their browser puts it into the draft, once; until then it waits
 * in their window and nowhere else, since nobody has agreed yet to store it.
 */
record Answers(
        String title, List<String> to, String happened, List<String> asks, String byWhen, String lang, String shape) {

    static Answers none(String title) {
        return new Answers(title, List.of(), "", List.of(), "", "en", "");
    }

    void waitIn(UI window) {
        ComponentUtil.setData(window, Answers.class, this);
    }

    /** Takes the answers out of the window, so that they are used once. */
    static Answers takeFrom(UI window, String title) {
        var waiting = ComponentUtil.getData(window, Answers.class);
        ComponentUtil.setData(window, Answers.class, null);
        return waiting == null ? none(title) : waiting;
    }
}
