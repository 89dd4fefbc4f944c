package org.undersigned.attack;

class WholeDiskOnPostgresIT extends WholeDiskPromises {

    WholeDiskOnPostgresIT() {
        super(PostgresDisk.fresh());
    }
}
