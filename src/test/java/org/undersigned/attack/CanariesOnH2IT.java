package org.undersigned.attack;

class CanariesOnH2IT extends CanaryPromises {

    CanariesOnH2IT() {
        super(H2Disk.fresh());
    }
}
