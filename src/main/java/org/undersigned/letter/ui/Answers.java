package org.undersigned.letter.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.Beginning;

/**
 * What somebody answered before the draft was opened. Their browser puts it into the draft, once; until then it waits
 * in their window and nowhere else, since nobody has agreed yet to store it.
 */
record Answers(
        String title,
        List<String> to,
        String happened,
        List<String> asks,
        String byWhen,
        String lang,
        String shape,
        Beginning.@Nullable Earlier earlier) {

    static Answers none(String title) {
        return new Answers(title, List.of(), "", List.of(), "", "en", "", null);
    }

    /** Of a draft that follows another letter; its words are public already. */
    static Answers following(Beginning beginning) {
        return new Answers(
                beginning.title(),
                beginning.to(),
                "",
                List.of(),
                "",
                beginning.lang(),
                Shape.FOLLOW_UP.key(),
                beginning.earlier());
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
