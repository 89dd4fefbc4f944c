package org.undersigned.letter;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

class PeopleModuleTest extends PeoplePromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
