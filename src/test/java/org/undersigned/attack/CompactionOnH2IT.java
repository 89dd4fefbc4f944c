package org.undersigned.attack;

class CompactionOnH2IT extends CompactionPromises {

    CompactionOnH2IT() {
        super(H2Disk.fresh());
    }
}
