package org.undersigned.release.ui;

import java.util.Objects;
import org.undersigned.release.Room;
import org.undersigned.release.ui.Step.Standing;

/** What signatories bring about: the threshold, and the end of the last look. */
class SigningSteps extends Steps {

    SigningSteps(Room room, RoomActions actions) {
        super(room, actions);
    }

    Step threshold() {
        var threshold = room.terms().threshold();
        var reissued = say(
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

    Step lastLook() {
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
}
