package org.undersigned.letter.talk;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

class TalkModuleTest extends TalkPromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
