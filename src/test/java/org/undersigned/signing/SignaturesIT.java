package org.undersigned.signing;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What the book promises, on PostgreSQL. */
class SignaturesIT extends BookPromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
