package org.undersigned.approval.ui;

import java.nio.charset.StandardCharsets;
import org.undersigned.approval.Approvals;
import org.undersigned.approval.Keyholders;
import org.undersigned.approval.Plan;
import org.undersigned.door.Origins;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.LetterId;

/** What the buttons of the approve page do: each asks anew who is asking. */
record ApproveActions(
        LetterId letter, Approvals approvals, Keyholders keyholders, CurrentEmployee current, Origins origins) {

    void hold(EmployeeId coAuthor, boolean holds) {
        if (holds) {
            keyholders.name(letter, current.get(), coAuthor);
        } else {
            keyholders.release(letter, current.get(), coAuthor);
        }
    }

    void plan(Plan plan) {
        approvals.plan(letter, current.get(), plan);
    }

    void propose(String document) {
        approvals.propose(letter, current.get(), document.getBytes(StandardCharsets.UTF_8));
    }

    void goOnEditing() {
        approvals.goOnEditing(letter, current.get());
    }

    void open() {
        approvals.openForSigning(letter, current.get());
    }
}
