package org.undersigned.letter.draft.update;

/** The control: a reader as one writes it who trusts the message, and makes room for as much as it announces. */
public final class CredulousTarget {

    private CredulousTarget() {}

    public static void fuzzerTestOneInput(byte[] message) {
        FuzzTarget.require(message, CredulousTarget::read);
    }

    private static void read(byte[] message) {
        var in = new ByteReader(message);
        var room = new Object[(int) Math.min(in.varUint(), 1 << 24)];
        for (var i = 0; i < room.length; i++) {
            room[i] = in.u8();
        }
    }
}
