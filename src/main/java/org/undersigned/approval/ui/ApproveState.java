package org.undersigned.approval.ui;

import java.util.List;
import java.util.Optional;
import org.undersigned.approval.KeyholderSeat;
import org.undersigned.approval.Plan;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.Letter;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.Stage;

/** Everything the approve page shows, read once. */
record ApproveState(
        Letter letter,
        Optional<Plan> plan,
        List<KeyholderSeat> seats,
        List<CoAuthor> coAuthors,
        Optional<FrozenLetter> proposal,
        Employee me) {

    /** Whether the person looking may change what is agreed on. */
    boolean editable() {
        return letter.writable() && coAuthor();
    }

    boolean coAuthor() {
        return coAuthors.stream().anyMatch(person -> me.id().equals(person.employee()) && person.mayWrite());
    }

    boolean standing() {
        return letter.stage() == Stage.DRAFTING && letter.proposed() && proposal.isPresent();
    }

    Optional<KeyholderSeat> mySeat() {
        return seats.stream().filter(seat -> seat.employee().equals(me.id())).findAny();
    }

    boolean keysReady() {
        return seats.size() >= 2 && seats.stream().allMatch(KeyholderSeat::ready);
    }

    long approvedCount() {
        return seats.stream().filter(KeyholderSeat::approved).count();
    }

    boolean allApproved() {
        return !seats.isEmpty() && approvedCount() == seats.size();
    }
}
