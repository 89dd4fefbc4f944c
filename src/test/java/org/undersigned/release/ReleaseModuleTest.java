package org.undersigned.release;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What a release promises, on the database the application runs on out of the box. */
class ReleaseModuleTest extends ReleasePromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
