package org.undersigned.release.ui;

import com.vaadin.flow.component.html.Div;
import org.undersigned.door.Origins;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Room;
import org.undersigned.ui.DeskFrame;

/** The keyholder's own desk, once they asked for it. It is left alone while the room around it changes. */
class OpenDesk extends Div {

    private boolean shown;

    OpenDesk() {
        addClassName("room-desk");
    }

    void show(Room room, Origins origins) {
        if (!shown) {
            shown = true;
            var id = room.letter().id().value();
            add(room.stage() == Stage.OPENING ? DeskFrame.open(origins, id) : DeskFrame.drill(origins, id));
            getElement().callJsFunction("scrollIntoView");
        }
    }

    /** Clears the desk away when there is nothing to open or to try any more. */
    void follow(Room room) {
        if (room.stage() != Stage.OPENING && !room.timeToDrill()) {
            removeAll();
            shown = false;
        }
    }
}
