package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.Room;
import org.undersigned.release.ui.Step.Standing;

/** What a good press office does before a release. */
class PressSteps extends Steps {

    PressSteps(Room room, RoomActions actions) {
        super(room, actions);
    }

    Step contact() {
        var done = room.prepared().contact();
        return prepared("contact", done, say(done ? "release.contact.done" : "release.contact.to-do"));
    }

    Step comment() {
        var asked = room.prepared().asked();
        var nobody = released() ? "release.comment.later" : "release.comment.to-do";
        return prepared(
                "comment",
                asked > 0,
                asked == 0
                        ? say(nobody)
                        : say("release.comment.done", asked, room.prepared().answers()));
    }

    Step kit() {
        var done = room.prepared().kit();
        var key = (released() ? "release.kit.public." : "release.kit.") + (done ? "done" : "to-do");
        var sentence = say(key, room.prepared().links());
        return step("kit", done, sentence)
                .offer(new Anchor("press-kit/" + room.letter().id().value(), say("release.room.kit")));
    }

    private boolean released() {
        return room.stage() == Stage.RELEASED;
    }

    private Step prepared(String key, boolean done, String sentence) {
        var step = step(key, done, sentence);
        return done || room.stage().ended()
                ? step
                : step.offer(new Anchor("press/" + room.letter().id().value(), say("release.room.press")));
    }

    private Step step(String key, boolean done, String sentence) {
        return room.stage().ended()
                ? new Step(key, Standing.BLOCKED, say("release.ended"))
                : new Step(key, done ? Standing.DONE : Standing.TO_DO, sentence);
    }

    Step embargo() {
        var ends = room.embargo();
        if (released()) {
            return new Step(
                    "embargo", Standing.DONE, say(ends == null ? "release.embargo.never" : "release.embargo.over"));
        }
        if (room.stage().ended()) {
            return new Step("embargo", Standing.BLOCKED, say("release.ended"));
        }
        return ends == null
                ? new Step("embargo", Standing.TO_DO, say("release.embargo.to-do"))
                : new Step(
                        "embargo",
                        Standing.DONE,
                        say(
                                room.stage() == Stage.OPENED ? "release.embargo.set-until" : "release.embargo.done",
                                written(ends)));
    }

    Step preview() {
        return switch (room.stage()) {
            case OPENING, OPENED -> toRead();
            case RELEASED -> new Step("preview", Standing.DONE, say("release.preview.over"));
            case LAPSED, WITHDRAWN -> new Step("preview", Standing.BLOCKED, say("release.ended"));
            default -> new Step("preview", Standing.WAITING, say("release.preview.before"));
        };
    }

    private Step toRead() {
        var link = new Anchor(
                "/api/release/" + room.letter().id().value() + "/preview",
                say("release.preview.button"),
                AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.addClassName("as-button");
        if (room.previewRead()) {
            return new Step("preview", Standing.DONE, say("release.preview.read")).offer(link);
        }
        var read = new Button(say("release.preview.mark"), click -> actions.previewRead());
        return new Step("preview", Standing.TO_DO, say("release.preview.now")).offer(link, read);
    }
}
