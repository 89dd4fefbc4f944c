package org.undersigned.signing;

/** A body that no letter's page would send. */
class WrongSize extends RuntimeException {

    WrongSize() {
        super("Not a body of the right size", null, false, false);
    }
}
