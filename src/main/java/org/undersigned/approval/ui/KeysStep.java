package org.undersigned.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.undersigned.approval.KeyholderSeat;

/** Each keyholder's key, and where everyone stands. */
class KeysStep extends Step {

    KeysStep(ApproveState state) {
        super("keys", state.keysReady() ? Standing.DONE : state.seats().isEmpty() ? Standing.WAITING : Standing.TO_DO);
        var list = new Div();
        list.addClassName("keys");
        state.seats().forEach(seat -> list.add(row(seat)));
        say(list);
    }

    private Div row(KeyholderSeat seat) {
        var dot = new Span();
        dot.addClassNames("seal-dot", seat.ready() ? "made" : "missing");
        var standing = new Span(getTranslation(seat.ready() ? "approval.keys.made" : "approval.keys.missing"));
        standing.addClassName("small");
        return new Div(dot, new Span(seat.name()), standing);
    }
}
