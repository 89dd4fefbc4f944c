package org.undersigned.letter;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

class PeopleIT extends PeoplePromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
