package org.undersigned.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Instant;
import org.undersigned.release.Room;
import org.undersigned.ui.ReaderTime;

/** What the steps of the checklist have in common: the room they stand in, and how they speak. */
abstract class Steps {

    final Room room;
    final RoomActions actions;

    Steps(Room room, RoomActions actions) {
        this.room = room;
        this.actions = actions;
    }

    final int counted() {
        return room.count() == null ? room.shown() : room.count();
    }

    static Button primary(String key, Runnable act) {
        var button = new Button(say(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static String say(String key, Object... filledIn) {
        return UI.getCurrent().getTranslation(key, filledIn);
    }

    static String written(Instant instant) {
        return ReaderTime.written(instant);
    }
}
