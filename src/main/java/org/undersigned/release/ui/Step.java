package org.undersigned.release.ui;

import static java.util.function.Predicate.not;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Stream;

/** A line of the checklist: how it stands, what it is, and what to do about it. */
class Step extends ListItem {

    /** How a step stands. It is written, not only coloured. */
    enum Standing {
        DONE,
        TO_DO,
        WAITING,
        BLOCKED
    }

    private final Div body = new Div();

    Step(String key, Standing standing, String... sentences) {
        addClassName("room-step");
        var state = new Span(getTranslation("release.standing." + standing.name()));
        state.addClassNames("standing", standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.add(new H2(getTranslation("release." + key + ".title")));
        Stream.of(sentences).filter(not(String::isEmpty)).map(Paragraph::new).forEach(body::add);
        add(state, body);
    }

    /** What can be done about it, beside the words. */
    Step offer(Component... acts) {
        var side = new Div(acts);
        side.addClassName("acts");
        add(side);
        return this;
    }
}
