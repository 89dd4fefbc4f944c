package org.undersigned.attack;

class CanariesOnPostgresIT extends CanaryPromises {

    CanariesOnPostgresIT() {
        super(PostgresDisk.fresh());
    }
}
