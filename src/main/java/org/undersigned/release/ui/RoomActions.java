package org.undersigned.release.ui;

import java.time.Instant;
import java.util.Map;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.Deciding;
import org.undersigned.release.Decision;
import org.undersigned.release.NamedLines;
import org.undersigned.release.Openings;
import org.undersigned.release.Releases;
import org.undersigned.release.Roster;
import org.undersigned.release.Withdrawals;

/** What the buttons of the release room do: each asks anew who is asking. */
record RoomActions(
        LetterId letter,
        Openings openings,
        Releases releases,
        Deciding deciding,
        Withdrawals withdrawals,
        NamedLines lines,
        CurrentEmployee current) {

    void openWithoutTheUnreadable() {
        openings.openWithoutTheUnreadable(letter, current.get());
    }

    void waitForTheUnreadable() {
        openings.waitForTheUnreadable(letter, current.get());
    }

    void setEmbargo(Instant ends) {
        releases.setEmbargo(letter, current.get(), ends);
    }

    void liftEmbargo() {
        releases.liftEmbargo(letter, current.get());
    }

    void propose(Decision.Kind kind, String reason) {
        deciding.propose(letter, current.get(), kind, reason);
    }

    void confirm() {
        deciding.confirm(letter, current.get());
    }

    void cancel() {
        deciding.cancel(letter, current.get());
    }

    void previewRead() {
        deciding.previewRead(letter, current.get());
    }

    Map<String, Roster.Signatory> named() {
        return lines.named(letter, current.get());
    }

    void removeLine(String nid) {
        lines.removeForSomebody(letter, current.get(), nid);
    }

    void withdraw() {
        withdrawals.ask(letter, current.get());
    }

    void takeWithdrawalBack() {
        withdrawals.takeBack(letter, current.get());
    }
}
