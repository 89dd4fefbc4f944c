package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Decision;
import org.undersigned.release.Room;
import org.undersigned.ui.MomentField;
import org.undersigned.ui.ReaderTime;

/** Until when nobody but journalists may know. It is set before the signatures are opened. */
class EmbargoCard extends Div {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH);

    private final RoomActions actions;

    EmbargoCard(Room room, RoomActions actions) {
        this.actions = actions;
        addClassName("card");
        add(new H2(getTranslation("release.embargo.title")), standing(room));
        if (room.author() && room.decision() == null && maySet(room)) {
            add(form(room.embargo()));
        }
    }

    /** Before the opening it is set freely, afterwards only put off. */
    private static boolean maySet(Room room) {
        return !room.stage().unsealed() || room.stage() == Stage.OPENED && room.embargo() != null;
    }

    private Paragraph standing(Room room) {
        var ends = room.embargo();
        if (ends == null) {
            return new Paragraph(getTranslation("release.embargo.none"));
        }
        return new Paragraph(getTranslation("release.embargo." + key(room), moment(ends)));
    }

    private static String key(Room room) {
        if (room.stage() == Stage.RELEASED) {
            return "was";
        }
        var decision = room.decision();
        if (decision == null || !decision.stands() || decision.kind() == Decision.Kind.NOW) {
            return "until";
        }
        return decision.kind() == Decision.Kind.LEAKED ? "leaked" : "scheduled";
    }

    /** In the reader's zone, and in UTC where that is another. */
    private static String moment(Instant ends) {
        var utc = ReaderTime.zone().getRules().getOffset(ends).equals(ZoneOffset.UTC);
        return ReaderTime.written(ends) + (utc ? "" : " (" + UTC.format(ends.atOffset(ZoneOffset.UTC)) + ")");
    }

    private Div form(@Nullable Instant ends) {
        var zone = ReaderTime.zone();
        var field = new MomentField(getTranslation("release.embargo.field"));
        field.setHelperText(getTranslation("release.embargo.help", zone.getId()));
        if (ends != null) {
            field.setValue(LocalDateTime.ofInstant(ends, zone));
        }
        var set = new Button(getTranslation("release.embargo.set"), click -> {
            var value = field.getValue();
            field.setInvalid(value == null);
            if (value == null) {
                field.setErrorMessage(getTranslation("release.embargo.missing"));
            } else {
                actions.setEmbargo(value.atZone(zone).toInstant());
            }
        });
        var acts = new Div(set);
        acts.addClassName("acts");
        if (ends != null) {
            acts.add(new Button(getTranslation("release.embargo.lift"), click -> actions.liftEmbargo()));
        }
        return new Div(field, acts);
    }
}
