package org.undersigned.approval;

import org.undersigned.Refusal;

/** Only the keyholders of a letter may do this. */
public class NotKeyholder extends Refusal {

    public NotKeyholder() {
        super("Only keyholders of this letter can do that");
    }
}
