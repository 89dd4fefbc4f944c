package org.undersigned.credential;

import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;

/** What enrolment promises, on the database the application runs on out of the box. */
class CredentialsModuleTest extends CredentialPromises {

    @Override
    Database database() {
        return Databases.h2InMemory();
    }
}
