package org.undersigned.approval;

/** One key would count as two keyholders: whoever holds it would need one colleague fewer to open a letter. */
class SharedKey extends Unready {

    SharedKey() {
        super("Another keyholder has this key already: every keyholder makes a key of their own");
    }
}
