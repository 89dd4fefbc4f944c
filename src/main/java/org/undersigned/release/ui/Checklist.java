package org.undersigned.release.ui;

import com.vaadin.flow.component.html.OrderedList;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Room;

/** The way from the threshold to the press, step by step; once the letter is public, that comes first. */
class Checklist extends OrderedList {

    Checklist(Room room, RoomActions actions, Runnable openDesk) {
        addClassName("room-steps");
        var signing = new SigningSteps(room, actions);
        var press = new PressSteps(room, actions);
        var release = new ReleaseStep(room, actions).step();
        if (room.stage() == Stage.RELEASED) {
            add(release);
        }
        add(
                signing.threshold(),
                signing.lastLook(),
                press.contact(),
                press.comment(),
                press.kit(),
                press.embargo(),
                new OpeningStep(room, actions, openDesk).step(),
                press.preview());
        if (room.stage() != Stage.RELEASED) {
            add(release);
        }
    }
}
