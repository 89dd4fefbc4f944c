package org.undersigned.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.undersigned.letter.Letter;

/** A letter at a glance: what it is called, where it stands, and what comes next. */
class LetterCard extends Article {

    private final Paragraph next;

    LetterCard(Letter letter, NextStep step) {
        addClassName("card");
        var stage = new Span(getTranslation("letter.stage." + key(letter)));
        stage.addClassNames("chip", tone(letter));
        next = new Paragraph(getTranslation(step.words()));
        next.addClassName("next");
        add(stage, title(letter, step), next);
    }

    LetterCard with(String line) {
        var small = new Paragraph(line);
        small.addClassName("small");
        addComponentAtIndex(indexOf(next), small);
        return this;
    }

    private static H3 title(Letter letter, NextStep step) {
        var heading = new H3();
        var path = step.path(letter);
        if (path.isEmpty()) {
            heading.setText(letter.title());
        } else {
            var link = new Anchor(path, letter.title());
            link.setRouterIgnore(step.leavesTheApp());
            heading.add(link);
        }
        return heading;
    }

    private static String key(Letter letter) {
        return letter.proposed() && !letter.stage().frozen()
                ? "proposed"
                : letter.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tone(Letter letter) {
        return switch (letter.stage()) {
            case DRAFTING -> "wait";
            case SIGNING, LAST_LOOK, RELEASED -> "go";
            case OPENING, OPENED -> "sealed";
            case LAPSED, WITHDRAWN -> "over";
        };
    }
}
