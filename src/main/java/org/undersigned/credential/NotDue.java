package org.undersigned.credential;

import org.undersigned.Refusal;

/** Somebody wants to start again before it is time, or without having asked. */
public class NotDue extends Refusal {

    NotDue() {
        super("It is not time yet to start again");
    }
}
