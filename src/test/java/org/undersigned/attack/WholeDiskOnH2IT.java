package org.undersigned.attack;

class WholeDiskOnH2IT extends WholeDiskPromises {

    WholeDiskOnH2IT() {
        super(H2Disk.fresh());
    }
}
