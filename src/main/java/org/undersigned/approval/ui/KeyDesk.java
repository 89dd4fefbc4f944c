package org.undersigned.approval.ui;

import com.vaadin.flow.component.html.Div;
import org.undersigned.door.Origins;
import org.undersigned.ui.DeskFrame;

/** The keyholder's own desk, when there is something for them to do on it. It is left alone while that lasts. */
class KeyDesk extends Div {

    private String shown = "";

    KeyDesk() {
        addClassName("key-desk");
    }

    void show(ApproveState state, Origins origins) {
        var mode = mode(state);
        if (mode.equals(shown)) {
            return;
        }
        shown = mode;
        removeAll();
        if (!mode.isEmpty()) {
            add(new DeskFrame(origins.deskUrl() + "/", mode, state.letter().id().value()));
        }
    }

    private static String mode(ApproveState state) {
        return state.mySeat()
                .map(seat -> {
                    if (state.standing()) {
                        return "approve";
                    }
                    return seat.ready() || !state.letter().writable() ? "" : "key";
                })
                .orElse("");
    }
}
