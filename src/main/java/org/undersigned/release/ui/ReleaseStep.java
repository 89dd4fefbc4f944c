package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Decision;
import org.undersigned.release.Decision.Kind;
import org.undersigned.release.Room;
import org.undersigned.release.ui.Step.Standing;

/** The release itself, which two people decide. */
class ReleaseStep extends Steps {

    ReleaseStep(Room room, RoomActions actions) {
        super(room, actions);
    }

    Step step() {
        if (room.stage() == Stage.RELEASED) {
            return released();
        }
        if (room.stage().ended()) {
            return new Step("release", Standing.BLOCKED, say("release.ended"));
        }
        var decision = room.decision();
        return decision == null ? undecided() : decided(decision);
    }

    private Step undecided() {
        var waits = waits();
        var step = waits.isEmpty()
                ? new Step("release", Standing.TO_DO, say("release.release.now"), say("release.release.two"))
                : new Step("release", Standing.BLOCKED, waits.toArray(String[]::new));
        if (!room.author() || room.stage() == Stage.DRAFTING) {
            return step;
        }
        var ways = new ArrayList<Button>();
        if (waits.isEmpty()) {
            ways.add(primary("release.release.button", () -> check(Kind.NOW)));
        }
        if (room.embargo() != null) {
            ways.add(new Button(say("release.schedule.button"), click -> check(Kind.SCHEDULED)));
        }
        if (room.stage() == Stage.OPENING || room.stage() == Stage.OPENED) {
            ways.add(new Button(say("release.leaked.button"), click -> leaked()));
        }
        return ways.isEmpty() ? step : step.offer(ways.toArray(Button[]::new));
    }

    /** What a release at once still waits for, each in a sentence. */
    private List<String> waits() {
        var waits = new ArrayList<String>();
        if (room.stage() != Stage.OPENED) {
            waits.add(say("release.release.before"));
        }
        if (!room.previewRead()) {
            waits.add(say("release.release.unread"));
        }
        return waits;
    }

    private Step decided(Decision decision) {
        var isOpened = room.stage() == Stage.OPENED && decision.kind() != Kind.NOW;
        var key = "release.decision." + decision.kind().name() + (isOpened ? ".opened" : "");
        var when = room.embargo() == null ? "" : written(room.embargo());
        var words = say(key, when, decision.reason());
        var step = decision.stands()
                ? new Step("release", Standing.WAITING, words, say("release.decision.stands"))
                : new Step("release", Standing.TO_DO, words, say("release.decision.proposed"));
        if (!room.author()) {
            return step;
        }
        var cancel = new Button(say("release.decision.cancel"), click -> actions.cancel());
        return decision.stands() || room.decidedByMe()
                ? step.offer(cancel)
                : step.offer(primary("release.decision.confirm", () -> confirm(decision)), cancel);
    }

    private void check(Kind kind) {
        new CheckDialog(
                        kind == Kind.NOW ? "release.release" : "release.schedule",
                        consequences(kind),
                        () -> actions.propose(kind, ""))
                .open();
    }

    private void leaked() {
        new LeakDialog(reason -> actions.propose(Kind.LEAKED, reason)).open();
    }

    private void confirm(Decision decision) {
        new CheckDialog("release.decision.confirmed", consequences(decision.kind()), actions::confirm).open();
    }

    private List<String> consequences(Kind kind) {
        var address = "/p/" + room.letter().slug();
        var all = new ArrayList<String>();
        all.add(
                kind == Kind.SCHEDULED && room.embargo() != null
                        ? say("release.schedule.check.public", written(room.embargo()), address)
                        : say("release.release.check.public", address));
        if (room.count() != null) {
            all.add(say("release.release.check.count", counted() - room.reissued()));
        }
        all.add(say("release.release.check.names"));
        all.add(say("release.release.check.final"));
        return all;
    }

    private Step released() {
        var folder = "/p/" + room.letter().slug() + "/";
        var page = new Anchor(folder, say("release.released.page"));
        var bundle = new Anchor(folder + "bundle.jsonl.gz", say("release.released.bundle"));
        page.setRouterIgnore(true);
        page.addClassName("as-button");
        bundle.setRouterIgnore(true);
        return new Step("release", Standing.DONE, say("release.released.text")).offer(page, bundle);
    }
}
