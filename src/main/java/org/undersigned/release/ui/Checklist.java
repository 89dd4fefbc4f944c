package org.undersigned.release.ui;

import com.vaadin.flow.component.html.OrderedList;
import org.undersigned.release.Room;

/** The way from the threshold to the press, step by step. */
class Checklist extends OrderedList {

    Checklist(Room room, RoomActions actions, Runnable openDesk) {
        addClassName("room-steps");
        var signing = new SigningSteps(room, actions);
        var press = new PressSteps(room, actions);
        add(
                signing.threshold(),
                signing.lastLook(),
                press.contact(),
                press.comment(),
                press.kit(),
                press.embargo(),
                new OpeningStep(room, actions, openDesk).step(),
                press.preview(),
                new ReleaseStep(room, actions).step());
    }
}
