package org.undersigned.signing;

/** So many entries wait that the sender has to come back. */
class Full extends RuntimeException {

    Full() {
        super("The inbox is full", null, false, false);
    }
}
