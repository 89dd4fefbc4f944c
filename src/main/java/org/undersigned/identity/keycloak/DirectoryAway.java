package org.undersigned.identity.keycloak;

import org.undersigned.Refusal;

/** The company's directory does not answer. */
class DirectoryAway extends Refusal {

    DirectoryAway() {
        super("The company directory cannot be reached right now. Try again in a minute.");
    }
}
