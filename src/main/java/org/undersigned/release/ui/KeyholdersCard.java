package org.undersigned.release.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.undersigned.release.Room;
import org.undersigned.ui.ReaderTime;

/** Who opens the letter together, and how far they are. */
class KeyholdersCard extends Div {

    private final boolean over;

    KeyholdersCard(Room room) {
        over = room.stage().unsealed();
        addClassName("card");
        var rule = new Paragraph(getTranslation(
                "release.keyholders.rule", room.terms().t(), room.seats().size()));
        rule.addClassName("small");
        var list = new UnorderedList();
        list.addClassName("keys");
        room.seats().forEach(seat -> list.add(line(seat)));
        add(new H2(getTranslation("release.keyholders.title")), rule, list);
    }

    private ListItem line(Room.Seat seat) {
        var dot = new Span();
        dot.addClassNames("seal-dot", seat.handedOver() ? "open" : over ? "spare" : "closed");
        dot.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(seat.mine() ? getTranslation("release.keyholders.you", seat.name()) : seat.name());
        var standing = new Span(standing(seat));
        standing.addClassName("small");
        return new ListItem(dot, name, standing);
    }

    private String standing(Room.Seat seat) {
        if (seat.withdraws() && !over) {
            return getTranslation("release.keyholders.withdraws");
        }
        if (seat.misfits() > 0) {
            return getTranslation("release.keyholders.misfits", seat.misfits());
        }
        if (!over && !seat.handedOver() && seat.drilled() != null) {
            return getTranslation("release.keyholders.drilled", ReaderTime.written(seat.drilled()));
        }
        if (seat.handedOver()) {
            return getTranslation("release.keyholders.opened");
        }
        return getTranslation(over ? "release.keyholders.not-needed" : "release.keyholders.not-yet");
    }
}
