package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Room;
import org.undersigned.release.ui.Step.Standing;
import org.undersigned.ui.ReaderTime;

/** The way from the threshold to the press, step by step. */
class Checklist extends OrderedList {

    private final Room room;
    private final RoomActions actions;

    Checklist(Room room, RoomActions actions, Runnable openDesk) {
        this.room = room;
        this.actions = actions;
        addClassName("room-steps");
        add(threshold(), lastLook(), opening(openDesk), preview(), release());
    }

    private Step threshold() {
        var threshold = room.terms().threshold();
        var reissued = getTranslation(
                room.reissued() == 0 ? "release.threshold.no-reissues" : "release.threshold.reissues", room.reissued());
        return switch (room.stage()) {
            case DRAFTING -> new Step("threshold", Standing.WAITING, say("release.threshold.drafting"));
            case SIGNING ->
                new Step(
                        "threshold",
                        Standing.WAITING,
                        say(
                                room.shown() == 0 ? "release.threshold.none" : "release.threshold.so-far",
                                room.shown(),
                                threshold),
                        say("release.threshold.until", written(room.terms().closing())));
            case LAPSED, WITHDRAWN -> new Step("threshold", Standing.BLOCKED, say("release.ended"));
            case RELEASED -> new Step("threshold", Standing.DONE, say("release.threshold.released", threshold));
            default ->
                new Step(
                        "threshold",
                        Standing.DONE,
                        say("release.threshold.reached", counted(), threshold) + " " + reissued);
        };
    }

    private int counted() {
        return room.count() == null ? room.shown() : room.count();
    }

    private Step lastLook() {
        var ends = room.letter().lastLookEnds();
        return switch (room.stage()) {
            case DRAFTING, SIGNING ->
                new Step(
                        "lastLook",
                        Standing.WAITING,
                        say("release.lastLook.before", room.terms().lastLookHours()));
            case LAST_LOOK ->
                new Step(
                        "lastLook",
                        Standing.WAITING,
                        say("release.lastLook.now", written(Objects.requireNonNull(ends))));
            case LAPSED, WITHDRAWN -> new Step("lastLook", Standing.BLOCKED, say("release.ended"));
            default ->
                new Step(
                        "lastLook",
                        Standing.DONE,
                        ends == null ? say("release.lastLook.over") : say("release.lastLook.ended", written(ends)));
        };
    }

    private Step opening(Runnable openDesk) {
        return switch (room.stage()) {
            case DRAFTING, SIGNING, LAST_LOOK -> beforeOpening(openDesk);
            case OPENING -> room.stuck() ? stuck(openDesk) : toOpen(openDesk);
            case LAPSED, WITHDRAWN -> new Step("opening", Standing.BLOCKED, say("release.ended"));
            case OPENED, RELEASED -> new Step("opening", Standing.DONE, say("release.opening.done"));
        };
    }

    /** From half of the threshold on every keyholder is asked whether they still could. */
    private Step beforeOpening(Runnable openDesk) {
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

    private Step toOpen(Runnable openDesk) {
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
    private Step stuck(Runnable openDesk) {
        var step = new Step(
                "opening",
                Standing.BLOCKED,
                say("release.opening.stuck", room.unsettled()),
                say("release.opening.another"));
        if (room.mine().filter(seat -> !seat.handedOver()).isPresent()) {
            return step.offer(primary("release.opening.button", openDesk));
        }
        return room.mine().isPresent() ? step.offer(again(openDesk), without()) : step;
    }

    /** Whose shares were wrong hands over once more, with the right key. */
    private Button again(Runnable openDesk) {
        return new Button(say("release.opening.again"), click -> openDesk.run());
    }

    private Button without() {
        var consequences =
                List.of(say("release.without.check.count", room.unsettled()), say("release.without.check.final"));
        return new Button(
                say("release.without.button"),
                click -> new CheckDialog("release.without", consequences, actions::openWithoutTheUnreadable).open());
    }

    private Step preview() {
        var step = switch (room.stage()) {
            case OPENING, OPENED -> new Step("preview", Standing.TO_DO, say("release.preview.now"));
            case RELEASED -> new Step("preview", Standing.DONE, say("release.preview.over"));
            default -> new Step("preview", Standing.WAITING, say("release.preview.before"));
        };
        if (room.stage() == Stage.OPENING || room.stage() == Stage.OPENED) {
            var link = new Anchor(
                    "/api/release/" + room.letter().id().value() + "/preview",
                    say("release.preview.button"),
                    AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            link.addClassName("as-button");
            step.offer(link);
        }
        return step;
    }

    private Step release() {
        return switch (room.stage()) {
            case RELEASED -> released();
            case OPENED -> toRelease();
            case LAPSED, WITHDRAWN -> new Step("release", Standing.BLOCKED, say("release.ended"));
            default -> new Step("release", Standing.BLOCKED, say("release.release.before"));
        };
    }

    private Step toRelease() {
        var embargo = room.embargo();
        var step = new Step(
                "release",
                Standing.TO_DO,
                embargo == null ? say("release.release.now") : say("release.release.embargo", written(embargo)));
        return room.author() ? step.offer(primary("release.release.button", this::check)) : step;
    }

    private void check() {
        var slug = room.letter().slug();
        new CheckDialog(
                        "release.release",
                        List.of(
                                say("release.release.check.public", "/p/" + slug),
                                say("release.release.check.count", counted() - room.reissued()),
                                say("release.release.check.names"),
                                say("release.release.check.final")),
                        actions::release)
                .open();
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

    private Button primary(String key, Runnable act) {
        var button = new Button(say(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private String say(String key, Object... filledIn) {
        return getTranslation(key, filledIn);
    }

    private static String written(Instant instant) {
        return ReaderTime.written(instant);
    }
}
