package org.undersigned.press;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What is promised of press kits, on PostgreSQL. */
class KitIT extends KitPromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
