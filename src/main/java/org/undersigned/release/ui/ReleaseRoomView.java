package org.undersigned.release.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.undersigned.door.Origins;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Deciding;
import org.undersigned.release.NamedLines;
import org.undersigned.release.Openings;
import org.undersigned.release.Releases;
import org.undersigned.release.Room;
import org.undersigned.release.Rooms;
import org.undersigned.release.Withdrawals;
import org.undersigned.ui.LiveView;
import org.undersigned.ui.LiveViews;

/** Where co-authors see how far their letter is, open it together, and release it. */
@Route("release")
@RolesAllowed("EMPLOYEE")
@CssImport("./release/room.css")
class ReleaseRoomView extends LiveView<Room> {

    private final Rooms rooms;
    private final Openings openings;
    private final Releases releases;
    private final Deciding deciding;
    private final Withdrawals withdrawals;
    private final NamedLines lines;
    private final CurrentEmployee current;
    private final Origins origins;

    private final Section main = new Section();
    private final OpenDesk desk = new OpenDesk();
    private final Aside aside = new Aside();

    ReleaseRoomView(
            Rooms rooms,
            Openings openings,
            Releases releases,
            Deciding deciding,
            Withdrawals withdrawals,
            NamedLines lines,
            CurrentEmployee current,
            Origins origins,
            LiveViews live) {
        super(live);
        this.rooms = rooms;
        this.openings = openings;
        this.releases = releases;
        this.deciding = deciding;
        this.withdrawals = withdrawals;
        this.lines = lines;
        this.current = current;
        this.origins = origins;
        addClassName("release-room");
        add(main, aside, desk);
    }

    @Override
    protected Room read(String letter) {
        return rooms.of(new LetterId(letter), current.get());
    }

    @Override
    protected void show(Room room) {
        var actions = new RoomActions(room.letter().id(), openings, releases, deciding, withdrawals, lines, current);
        main.removeAll();
        main.add(
                standing(room),
                new H1(getTranslation("release.room.title")),
                title(room),
                new Checklist(room, actions, () -> desk.show(room, origins)));
        aside.removeAll();
        aside.add(new KeyholdersCard(room));
        if (!room.stage().ended() && (room.stage() != Stage.RELEASED || room.embargo() != null)) {
            aside.add(new EmbargoCard(room, actions));
        }
        if (!room.stage().unsealed()) {
            aside.add(new WithdrawCard(room, actions));
        }
        if (room.stage() == Stage.RELEASED && room.author()) {
            aside.add(new LeaverCard(actions));
        }
        desk.follow(room);
    }

    private Paragraph standing(Room room) {
        var chip = new Span(getTranslation(
                "release.stage." + room.stage().name(),
                room.handedOver(),
                room.terms().t()));
        chip.addClassNames("chip", tone(room));
        var line = new Paragraph(chip);
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private static String tone(Room room) {
        return switch (room.stage()) {
            case DRAFTING -> "wait";
            case SIGNING, LAST_LOOK, RELEASED -> "go";
            case OPENING, OPENED -> "sealed";
            case LAPSED, WITHDRAWN -> "over";
        };
    }

    private static Paragraph title(Room room) {
        var letter = new Paragraph(
                new Anchor("l/" + room.letter().slug(), room.letter().title()));
        letter.add(
                new Span(" · "),
                new Anchor("press/" + room.letter().id().value(), letter.getTranslation("release.room.press")));
        letter.addClassName("small");
        return letter;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("release.room.title");
    }
}
