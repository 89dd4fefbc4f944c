package org.undersigned.release;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What a release promises, on PostgreSQL. */
class ReleaseIT extends ReleasePromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
