package org.undersigned.credential;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What enrolment promises, on PostgreSQL. */
class StartingAgainIT extends StartingAgainPromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
