package org.undersigned.approval.ui;

import com.vaadin.flow.component.html.Div;
import org.undersigned.door.Origins;
import org.undersigned.ui.DeskFrame;

/** The keyholder's own desk, when there is something for them to do on it. It is left alone while that lasts. */
class KeyDesk extends Div {

    private enum Mode {
        NONE,
        KEY,
        APPROVE
    }

    private Mode shown = Mode.NONE;

    KeyDesk() {
        addClassName("key-desk");
    }

    void show(ApproveState state, Origins origins) {
        var mode = mode(state);
        if (mode == shown) {
            return;
        }
        shown = mode;
        removeAll();
        var letter = state.letter().id().value();
        switch (mode) {
            case KEY -> add(DeskFrame.key(origins, letter));
            case APPROVE -> add(DeskFrame.approve(origins, letter));
            case NONE -> {}
        }
    }

    private static Mode mode(ApproveState state) {
        return state.mySeat()
                .map(seat -> {
                    if (state.standing()) {
                        return Mode.APPROVE;
                    }
                    return seat.ready() || !state.letter().writable() ? Mode.NONE : Mode.KEY;
                })
                .orElse(Mode.NONE);
    }
}
