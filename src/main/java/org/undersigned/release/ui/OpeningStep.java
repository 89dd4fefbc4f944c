package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Objects;
import org.undersigned.release.Openings;
import org.undersigned.release.Room;
import org.undersigned.release.ui.Step.Standing;
import org.undersigned.ui.ReaderTime;

/** What the keyholders do. */
class OpeningStep extends Steps {

    private final Runnable openDesk;

    OpeningStep(Room room, RoomActions actions, Runnable openDesk) {
        super(room, actions);
        this.openDesk = openDesk;
    }

    Step step() {
        return switch (room.stage()) {
            case DRAFTING, SIGNING, LAST_LOOK -> beforeOpening();
            case OPENING -> room.stuck() ? stuck() : toOpen();
            case LAPSED, WITHDRAWN -> new Step("opening", Standing.BLOCKED, say("release.ended"));
            case OPENED -> new Step("opening", Standing.DONE, say("release.opening.done"));
            case RELEASED -> new Step("opening", Standing.DONE, say("release.opening.printed"));
        };
    }

    /** From half of the threshold on every keyholder is asked whether they still could. */
    private Step beforeOpening() {
        var rule = say("release.opening.before", room.terms().t(), room.seats().size());
        var asked = room.timeToDrill() && room.mine().isPresent();
        if (!asked) {
            return new Step("opening", Standing.WAITING, rule);
        }
        var tried = room.mine().orElseThrow().drilled();
        return tried == null
                ? new Step("opening", Standing.TO_DO, rule, say("release.drill.asked"))
                        .offer(new Button(say("release.drill.button"), click -> openDesk.run()))
                : new Step("opening", Standing.WAITING, rule, say("release.drill.passed", ReaderTime.written(tried)));
    }

    private Step toOpen() {
        var until = say("release.opening.until", written(Objects.requireNonNull(room.opensUntil())));
        var mine = room.mine();
        if (mine.isEmpty()) {
            return new Step("opening", Standing.WAITING, say("release.opening.others", missing()), until);
        }
        if (mine.get().handedOver()) {
            return new Step("opening", Standing.WAITING, say("release.opening.mine-done", missing()), until);
        }
        return new Step("opening", Standing.TO_DO, say("release.opening.mine", counted()), until)
                .offer(primary("release.opening.button", openDesk));
    }

    private int missing() {
        return room.terms().t() - room.handedOver();
    }

    /** A wrong share and a badly sealed signature look the same, until another keyholder opens too. */
    private Step stuck() {
        var asked = room.givingUp() == 0 ? "" : say("release.without.asked", room.givingUp(), Openings.TOGETHER);
        var step = new Step(
                "opening",
                Standing.BLOCKED,
                say("release.opening.stuck", room.unsettled()),
                say("release.opening.another"),
                asked);
        if (room.mine().filter(seat -> !seat.handedOver()).isPresent()) {
            return step.offer(primary("release.opening.button", openDesk));
        }
        return room.mine()
                .map(seat -> step.offer(again(), seat.givesUp() ? waitAfterAll() : without()))
                .orElse(step);
    }

    /** Whose shares were wrong hands over once more, with the right key. */
    private Button again() {
        return new Button(say("release.opening.again"), click -> openDesk.run());
    }

    private Button without() {
        var last = room.givingUp() + 1 >= Openings.TOGETHER;
        var consequences = List.of(
                say(last ? "release.without.check.now" : "release.without.check.one"),
                say("release.without.check.count", room.unsettled()),
                say("release.without.check.final"));
        return new Button(
                say("release.without.button"),
                click -> new CheckDialog("release.without", consequences, actions::openWithoutTheUnreadable).open());
    }

    private Button waitAfterAll() {
        return new Button(say("release.without.back"), click -> actions.waitForTheUnreadable());
    }
}
