package org.undersigned.attack;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

class IndifferenceOnH2ModuleTest extends IndifferencePromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
