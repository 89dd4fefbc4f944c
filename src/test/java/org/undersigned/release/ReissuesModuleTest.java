package org.undersigned.release;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What second credentials are promised to change, on the database the application runs on out of the box. */
class ReissuesModuleTest extends ReissuePromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
