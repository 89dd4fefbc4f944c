package org.undersigned.credential;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What enrolment promises, on the database the application runs on out of the box. */
class StartingAgainModuleTest extends StartingAgainPromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
