package org.undersigned.letter.draft;

import org.undersigned.letter.draft.update.ByteWriter;
import org.undersigned.letter.draft.update.StateVector;

/** The messages of y-websocket, and three of ours that only who asks for them with {@code ?saved=1} gets. */
final class Frames {

    static final int SYNC = 0;
    static final int AWARENESS = 1;
    static final int AUTH = 2;
    static final int ASK_AWARENESS = 3;
    private static final int SAVED = 100;
    private static final int ACCESS = 101;
    private static final int TALK = 102;

    static final int ASK = 0;
    static final int ANSWER = 1;
    static final int UPDATE = 2;

    /** Tells a page that we are still here: awareness of nobody. */
    static final byte[] HEARTBEAT = awareness(new byte[] {0});

    /** Something new is said beside the draft: it is asked for elsewhere. */
    static final byte[] TALK_CHANGED = new ByteWriter().varUint(TALK).toBytes();

    private Frames() {}

    static byte[] ask(StateVector have) {
        return new ByteWriter().varUint(SYNC).varUint(ASK).bytes(have.toBytes()).toBytes();
    }

    static byte[] answer(byte[] update) {
        return new ByteWriter().varUint(SYNC).varUint(ANSWER).bytes(update).toBytes();
    }

    static byte[] update(byte[] update) {
        return new ByteWriter().varUint(SYNC).varUint(UPDATE).bytes(update).toBytes();
    }

    static byte[] awareness(byte[] update) {
        return new ByteWriter().varUint(AWARENESS).bytes(update).toBytes();
    }

    /** The first so many document frames of this connection are committed. */
    static byte[] saved(long frames) {
        return new ByteWriter().varUint(SAVED).varUint(frames).toBytes();
    }

    static byte[] access(Access access) {
        return new ByteWriter().varUint(ACCESS).string(access.json()).toBytes();
    }
}
