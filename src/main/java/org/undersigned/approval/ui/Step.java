package org.undersigned.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One step on the way to signing: what it is, whether it is done, and what to do. */
class Step extends Section {

    enum Standing {
        DONE,
        TO_DO,
        WAITING
    }

    private final Div body = new Div();

    Step(String key, Standing standing) {
        addClassName("step");
        var state = new Span(getTranslation("approval.standing." + standing.name()));
        state.addClassNames(
                "step-state", standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        body.addClassName("step-body");
        body.add(new H2(getTranslation("approval." + key + ".title")));
        var why = new Paragraph(getTranslation("approval." + key + ".why"));
        why.addClassName("small");
        body.add(why);
        add(state, body);
    }

    void say(Component... components) {
        body.add(components);
    }

    Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("small");
        return note;
    }
}
