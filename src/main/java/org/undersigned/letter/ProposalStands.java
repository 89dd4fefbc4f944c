package org.undersigned.letter;

import org.undersigned.Refusal;

/** A text is proposed, and the draft is read-only for as long. */
public class ProposalStands extends Refusal {

    public ProposalStands() {
        super("A text is proposed. To change it, first choose “Go on editing”, which drops its approvals.");
    }
}
