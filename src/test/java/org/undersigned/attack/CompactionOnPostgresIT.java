package org.undersigned.attack;

class CompactionOnPostgresIT extends CompactionPromises {

    CompactionOnPostgresIT() {
        super(PostgresDisk.fresh());
    }
}
