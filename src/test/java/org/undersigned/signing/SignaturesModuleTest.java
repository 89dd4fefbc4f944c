package org.undersigned.signing;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What the book promises, on the database the application runs on out of the box. */
class SignaturesModuleTest extends BookPromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
