package org.undersigned.press;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What is promised of press kits, on the database the application runs on out of the box. */
class KitModuleTest extends KitPromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
