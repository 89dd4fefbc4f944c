package org.undersigned.release;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What second credentials are promised to change, on PostgreSQL. */
class ReissuesIT extends ReissuePromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
