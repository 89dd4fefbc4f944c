package org.undersigned.attack;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

class IndifferenceOnPostgresIT extends IndifferencePromises {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
